import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import { getOwner, listMembers, type MemberRow, type OwnerDetail } from './queries';
import { listOwnerships, type OwnershipRow } from './queries-ownership';

export interface OwnerSummary extends OwnerDetail {
  members: MemberRow[];
  /** The first that wait for an answer. */
  waiting: OwnershipRow[];
}

/** One owner by its name, as programs ask for it. @throws `owner/not-found`. */
export async function ownerSummary(viewer: Viewer, database: Executor, name: string): Promise<OwnerSummary> {
  permit(viewer, 'owner:read');
  const [found] = await database.query<{ id: string }>(
    sql`SELECT id::text AS id FROM owner WHERE name = ${name.replaceAll('\0', '')} AND removed_at IS NULL`,
  );
  if (!found)
    throw notFound('owner/not-found', 'There is no owner of that name, or you are not a member of it.');
  const owner = await getOwner(viewer, database, found.id);
  const [members, waiting] = await Promise.all([
    listMembers(viewer, database, owner),
    listOwnerships(viewer, database, { owners: [owner.name], state: 'asked', after: 0 }),
  ]);
  return { ...owner, members, waiting: waiting.rows };
}
