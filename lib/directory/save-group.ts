import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { noteVacancies, ownerByPrefix, syncOwners } from './memberships';
import type { StoredGroup } from './model';
import { refused, taken } from './scim/errors';
import type { GroupStep } from './scim/group-body';
import { findGroup } from './scim/queries';

/** @throws MusterError `scim/uniqueness` */
export async function assertGroupFree(executor: Executor, name: string, id: string | null): Promise<void> {
  const [other] = await executor.query<{ id: string }>(
    sql`SELECT id::text AS id FROM directory_group WHERE lower(name) = lower(${name}) AND id IS DISTINCT FROM ${id}::uuid`,
  );
  if (other) throw taken(`There is already a group with the displayName ${name}.`);
}

interface MemberCounts {
  added: number;
  removed: number;
}

/** Members in and out of a group, one statement each however many they are. @throws MusterError `scim/invalidValue` */
async function moveMembers(
  executor: Executor,
  groupId: string,
  step: Extract<GroupStep, { members: readonly string[] }>,
): Promise<MemberCounts> {
  const { change, members } = step;
  const ids = [...members];
  let removed = 0;
  if (change !== 'add') {
    const gone =
      change === 'remove'
        ? sql`user_id = ANY(${ids}::text[]::uuid[])`
        : sql`NOT (user_id = ANY(${ids}::text[]::uuid[]))`;
    const rows = await executor.query(
      sql`DELETE FROM directory_group_member WHERE group_id = ${groupId}::uuid AND ${gone} RETURNING user_id`,
    );
    removed = rows.length;
  }
  if (change === 'remove' || ids.length === 0) return { added: 0, removed };
  const unknown = await executor.query<{ id: string }>(sql`
    SELECT given.id FROM unnest(${ids}::text[]) given(id)
    WHERE NOT EXISTS (SELECT 1 FROM directory_user u WHERE u.id = given.id::uuid AND u.removed_at IS NULL) LIMIT 5`);
  if (unknown.length > 0)
    throw refused('invalidValue', `No user has the id ${unknown.map(({ id }) => id).join(', ')}.`);
  const added = await executor.query(sql`
    INSERT INTO directory_group_member (group_id, user_id)
    SELECT ${groupId}::uuid, given.id::uuid FROM unnest(${ids}::text[]) given(id) ON CONFLICT DO NOTHING RETURNING user_id`);
  return { added: added.length, removed };
}

/** The settings' prefix; null where groups are chosen one by one. */
async function prefixOf(executor: Executor): Promise<string | null> {
  const [row] = await executor.query<{ prefix: string | null }>(
    sql`SELECT group_prefix AS prefix FROM directory_setting`,
  );
  return row?.prefix ?? null;
}

/** Does the steps of a change to a group, in their order, and what follows for the owner it answers as. */
export async function applySteps(
  context: CommandContext,
  before: StoredGroup,
  steps: readonly GroupStep[],
): Promise<{ group: StoredGroup; events: AuditEvent[] }> {
  const { tx, viewer, now } = context;
  const executor = executorOfTx(tx);
  let { name, externalId } = before;
  const counts: MemberCounts = { added: 0, removed: 0 };
  for (const step of steps) {
    if (step.change === 'name') name = step.name;
    else if (step.change === 'externalId') externalId = step.externalId;
    else {
      const moved = await moveMembers(executor, before.id, step);
      counts.added += moved.added;
      counts.removed += moved.removed;
    }
  }
  const isRenamed = name !== before.name;
  const isChanged = isRenamed || externalId !== before.externalId;
  if (!isChanged && counts.added === 0 && counts.removed === 0) return { group: before, events: [] };
  if (isRenamed) await assertGroupFree(executor, name, before.id);
  // An owner keeps its name when a group is renamed: credentials refer to it by that.
  const stamp = { now, by: viewer.name };
  const ownerId =
    before.ownerId ?? (await ownerByPrefix(executor, { name, externalId }, await prefixOf(executor), stamp));
  await tx.directoryGroup.update({
    where: { id: before.id },
    data: { name, externalId, ownerId, changedAt: now },
  });
  const empty = await followMembers(executor, ownerId, stamp);
  const group = await findGroup(executor, before.id);
  if (!group) throw new Error('a group that was just stored is not there');
  return {
    group,
    events: [
      {
        action: 'directory.group-changed',
        subject: { kind: 'directory-group', id: before.id },
        payload: {
          name,
          ...(isRenamed && { before: before.name }),
          membersAdded: counts.added,
          membersRemoved: counts.removed,
          ownersLeftEmpty: empty,
        },
      },
    ],
  };
}

/** Brings the owner of a group into line with it; returns the names of owners nobody is left in. */
export async function followMembers(
  executor: Executor,
  ownerId: string | null,
  { now, by }: { now: Date; by: string },
): Promise<string[]> {
  if (ownerId === null) return [];
  const before = await executor.query(
    sql`SELECT 1 FROM owner_member WHERE owner_id = ${ownerId}::uuid LIMIT 1`,
  );
  await syncOwners(executor, [ownerId], now, by);
  // A team that has just been made and has nobody yet was not left by anybody.
  if (before.length === 0) return [];
  return (await noteVacancies(executor, [ownerId], now)).map(({ name }) => name);
}
