import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { countHoldings, countKinds, countUse } from '@/lib/duties/material';
import { type DutyDetail, getDuty } from '@/lib/duties/queries';
import { countAccounts, listByUse } from '@/lib/duties/queries-use';
import { WAITING } from '@/lib/duties/states';
import { getIncident, listAlike } from '@/lib/incidents/queries';
import { MusterError } from '@/lib/kernel/errors';
import { listMembers } from '@/lib/owners/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { listVersions } from '@/lib/policies/queries';

/** A duty with what it is about, as it is now; the not-found page where there is nothing to show. */
export async function loadDuty(viewer: Viewer, id: string) {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const wanted = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const duty = await getDuty(viewer, database, wanted).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const isMember = duty.owner === null ? viewer.role === 'security' : viewer.teams.includes(duty.owner);
  return {
    duty,
    now,
    about: await aboutOf(viewer, duty, now),
    canDo: WAITING.includes(duty.state) && isMember && can(viewer, 'duty:do'),
  };
}

async function aboutOf(viewer: Viewer, duty: DutyDetail, now: Date) {
  const { database } = getRuntime();
  const { kind, owner, ownerId, incidentId, policyVersion } = duty;
  if (kind === 'policy-review' && incidentId !== null) {
    const [incident, alike] = await Promise.all([
      getIncident(viewer, database, incidentId),
      listAlike(viewer, database, incidentId),
    ]);
    return { kind, incident, alike } as const;
  }
  if (kind === 'policy-approval') {
    const versions = await listVersions(viewer, database);
    return { kind, version: versions.find(({ version }) => version === policyVersion) ?? null } as const;
  }
  if (owner === null || ownerId === null) return { kind: 'nothing' } as const;
  if (kind === 'use-look') {
    const [use, rows] = await Promise.all([countUse(database, owner, now), listByUse(database, owner)]);
    return { kind, owner, use, rows } as const;
  }
  if (kind === 'need-attestation') return { kind, owner, kinds: await countKinds(database, owner) } as const;
  const [holdings, accounts, members] = await Promise.all([
    countHoldings(database, owner, ownerId),
    countAccounts(database, owner),
    listMembers(viewer, database, { id: ownerId, name: owner }),
  ]);
  return { kind: 'ownership-audit', owner, ownerId, holdings, accounts, members } as const;
}

type About = Awaited<ReturnType<typeof aboutOf>>;
export type AboutOf<Kind extends About['kind']> = Extract<About, { kind: Kind }>;
