import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { listFilterOptions } from '@/lib/credentials/queries';
import {
  type CredentialDetail,
  factsOfDetail,
  getCredential,
  getUse,
  listCredentialFindings,
  listVersions,
} from '@/lib/credentials/queries-detail';
import { countAlike, listIncidentsOf } from '@/lib/incidents/queries';
import { MusterError } from '@/lib/kernel/errors';
import { listOwnerNames } from '@/lib/owners/queries';
import { listOwnershipOf } from '@/lib/owners/queries-ownership';
import { getRuntime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { limitFor } from '@/lib/policies/limits';
import { listTicketsOf, listTrackerNames } from '@/lib/tickets/queries';
import type { TicketsShown } from './findings-card';
import type { OwnershipShown } from './ownership-card';

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
  const canRecord = can(viewer, 'incident:record', { ownerTeam: credential.ownerTeam });
  const [policy, versions, findings, use, options, ownership, incidents, alike, tickets] = await Promise.all([
    policyInForce(database),
    listVersions(database, credential),
    listCredentialFindings(database, credential),
    getUse(database, credential, at),
    canAssign ? listFilterOptions(viewer, database) : null,
    loadOwnership(viewer, credential),
    can(viewer, 'incident:read') ? listIncidentsOf(database, credential.id) : [],
    canRecord ? countAlike(viewer, database, credential.id) : 0,
    loadTickets(viewer, credential),
  ]);
  const facts = factsOfDetail(credential);
  const limit = limitFor(facts, policy, at);
  const teams = options?.owner.map((option) => option.value).filter((team) => team !== '') ?? [];
  return {
    credential,
    facts,
    limit,
    policy,
    versions,
    findings,
    use,
    teams,
    ownership,
    incidents,
    alike,
    canRecord,
    tickets,
    canClassify,
    canAssign,
    at,
  };
}

async function loadTickets(viewer: Viewer, { id, ownerTeam }: CredentialDetail): Promise<TicketsShown> {
  const { database } = getRuntime();
  const mayAsk = can(viewer, 'ticket:create', { ownerTeam });
  const [rows, trackers] = await Promise.all([
    listTicketsOf(database, id),
    mayAsk ? listTrackerNames(viewer, database) : [],
  ]);
  return { rows, canAsk: trackers.length > 0 };
}

async function loadOwnership(viewer: Viewer, { id, goneAt }: CredentialDetail): Promise<OwnershipShown> {
  const { database } = getRuntime();
  const isLive = goneAt === null;
  const [rows, names] = await Promise.all([
    listOwnershipOf(database, id),
    isLive && can(viewer, 'ownership:answer') ? listOwnerNames(viewer, database) : [],
  ]);
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  return {
    rows,
    names: names.map(({ name }) => name),
    canAsk: isLive && can(viewer, 'ownership:propose'),
    answers: isLive ? owners.filter((owner) => can(viewer, 'ownership:answer', { ownerTeam: owner })) : [],
    mine: viewer.teams,
  };
}
