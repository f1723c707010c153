import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { listFilterOptions } from '@/lib/credentials/queries';
import {
  factsOfDetail,
  getCredential,
  getUse,
  listCredentialFindings,
  listVersions,
} from '@/lib/credentials/queries-detail';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { limitFor } from '@/lib/policies/limits';

/** Everything the page of one credential shows; the not-found page where there is nothing to show. */
export async function loadCredential(viewer: Viewer, id: string) {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const wanted = /^\d{1,16}$/.test(id) ? Number(id) : 0;
  const credential = await getCredential(viewer, database, wanted).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const isLive = credential.goneAt === null;
  // What is gone grows no older.
  const at = credential.goneAt ?? now;
  const canClassify = isLive && can(viewer, 'credential:classify');
  const canAssign = isLive && can(viewer, 'credential:assign-owner');
  const [policy, versions, findings, use, options] = await Promise.all([
    policyInForce(database),
    listVersions(database, credential),
    listCredentialFindings(database, credential),
    getUse(database, credential, at),
    canAssign ? listFilterOptions(viewer, database) : null,
  ]);
  const facts = factsOfDetail(credential);
  const limit = limitFor(facts, policy, at);
  const teams = options?.owner.map((option) => option.value).filter((team) => team !== '') ?? [];
  return { credential, facts, limit, policy, versions, findings, use, teams, canClassify, canAssign, at };
}
