import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { ownerByPrefix } from '../memberships';
import { followMembers } from '../save-group';
import type { ConfigureDirectory } from '../schema';

/**
 * Says how the directory is used: which groups become owners by the beginning of their name, and who answers for Muster's own
 * credentials. Groups that have an owner already keep it.
 */
export const configureDirectory: Command<ConfigureDirectory, { linked: number }> = {
  action: 'directory:edit',
  subject: () => ({ kind: 'directory', id: null }),
  async run({ tx, viewer, now }, { groupPrefix, musterOwner }) {
    const executor = executorOfTx(tx);
    const before = await tx.directorySetting.findUnique({ where: { id: 1 } });
    const change = { groupPrefix, musterOwner, changedAt: now, changedBy: viewer.name };
    await tx.directorySetting.upsert({ where: { id: 1 }, create: { id: 1, ...change }, update: change });
    const stamp = { now, by: viewer.name };
    const free = await executor.query<{ id: string; name: string; externalId: string | null }>(
      sql`SELECT id::text AS id, name, external_id AS "externalId" FROM directory_group WHERE owner_id IS NULL ORDER BY name`,
    );
    const linked: string[] = [];
    for (const group of free) {
      const ownerId = await ownerByPrefix(executor, group, groupPrefix, stamp);
      if (ownerId === null) continue;
      await tx.directoryGroup.update({ where: { id: group.id }, data: { ownerId } });
      await followMembers(executor, ownerId, stamp);
      linked.push(group.name);
    }
    const audit: AuditEvent = {
      action: 'directory.configured',
      subject: { kind: 'directory', id: null },
      payload: {
        before: { groupPrefix: before?.groupPrefix ?? null, musterOwner: before?.musterOwner ?? null },
        after: { groupPrefix, musterOwner },
        linked: linked.slice(0, 100),
      },
    };
    return { value: { linked: linked.length }, audit };
  },
};
