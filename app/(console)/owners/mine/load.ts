import type { Viewer } from '@/lib/access/roles';
import { listWaitingDuties } from '@/lib/duties/queries';
import { listOwnerNames } from '@/lib/owners/queries';
import { countInbox, listInboxItems, listOwnerships } from '@/lib/owners/queries-ownership';
import { getRuntime } from '@/lib/platform/runtime';
import { listTasks } from '@/lib/reviews/queries-items';
import { idAfter, last } from '../search';

/** Everything the inbox shows of the viewer's owners, or of one of them. */
export async function loadInbox(
  viewer: Viewer,
  raw: Record<'owner' | 'after', string | string[] | undefined>,
) {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const wanted = last(raw.owner);
  const chosen = viewer.teams.find((team) => team === wanted) ?? null;
  const mine = chosen === null ? viewer.teams : [chosen];
  const [counts, waiting, out, soon, names, reviews, duties] = await Promise.all([
    countInbox(viewer, database, mine, now),
    listOwnerships(viewer, database, { owners: mine, state: 'asked', after: idAfter(raw.after) }),
    listInboxItems(viewer, database, mine, 'out', now),
    listInboxItems(viewer, database, mine, 'soon', now),
    listOwnerNames(viewer, database),
    listTasks(viewer, database, mine),
    listWaitingDuties(viewer, database, mine),
  ]);
  return {
    owners: viewer.teams,
    chosen,
    mine,
    counts,
    waiting,
    out,
    soon,
    reviews,
    duties,
    names: names.map(({ name }) => name),
  };
}

export type Inbox = Awaited<ReturnType<typeof loadInbox>>;
