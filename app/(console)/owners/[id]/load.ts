import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { MusterError } from '@/lib/kernel/errors';
import {
  getOwner,
  listMembers,
  listOwnerHistory,
  listOwnerNames,
  listOwners,
  type OwnerRow,
} from '@/lib/owners/queries';
import { listOwnerships } from '@/lib/owners/queries-ownership';
import { getRuntime } from '@/lib/platform/runtime';
import { idAfter, last } from '../search';

export const SHOWN_STATES = ['asked', 'accepted', 'declined'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** Everything the page of one owner shows; the not-found page where there is nothing to show. */
export async function loadOwner(
  viewer: Viewer,
  id: string,
  raw: Record<'show' | 'after', string | string[] | undefined>,
) {
  const { database } = getRuntime();
  const owner = await getOwner(viewer, database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const state = SHOWN_STATES.find((each) => each === last(raw.show)) ?? 'asked';
  const [owners, members, history, names, page] = await Promise.all([
    listOwners(viewer, database),
    listMembers(viewer, database, owner),
    listOwnerHistory(viewer, database, owner),
    listOwnerNames(viewer, database),
    listOwnerships(viewer, database, { owners: [owner.name], state, after: idAfter(raw.after) }),
  ]);
  const counts = owners.find((row) => row.id === owner.id) as OwnerRow;
  return {
    owner,
    counts,
    members,
    history,
    names,
    page,
    state,
    canEdit: can(viewer, 'owner:edit'),
    canAnswer: can(viewer, 'ownership:answer', { ownerTeam: owner.name }),
    isOnBehalf: !viewer.teams.includes(owner.name),
  };
}
