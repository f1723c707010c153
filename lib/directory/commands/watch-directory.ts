import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { clearVacancies, noteVacancies } from '../memberships';
import { remindOfTokens } from '../remind';

/**
 * What the directory makes of time passing: items of leavers end where a new value or the end of the credential was
 * observed, owners are empty or not as memberships stand, and tokens that end are told of.
 */
export const watchDirectory: Command<Record<string, never>, { ended: number }> = {
  action: 'directory:watch',
  subject: () => ({ kind: 'directory', id: null }),
  async run({ tx, now }) {
    const executor = executorOfTx(tx);
    // Memberships are also changed by hand; whoever has members, and none of them active, is as empty as by a leaver.
    const left = await executor.query<{ id: string }>(sql`
      SELECT DISTINCT m.owner_id::text AS id FROM owner_member m JOIN directory_user u ON u.id = m.user_id
      WHERE NOT u.active AND NOT EXISTS (SELECT 1 FROM owner_vacancy v WHERE v.owner_id = m.owner_id)`);
    const empty = await noteVacancies(
      executor,
      left.map(({ id }) => id),
      now,
    );
    await clearVacancies(executor);
    await remindOfTokens(tx, now);
    const ended = await executor.query<{ leaver: string; state: string }>(sql`
      UPDATE leaver_item i SET state = CASE WHEN c.gone_at IS NULL THEN 'rotated' ELSE 'gone' END,
        ended_at = greatest(coalesce(c.gone_at, c.value_changed_at), l.left_at), ended_by = 'observed'
      FROM credential c, leaver l
      WHERE i.state = 'open' AND c.id = i.credential_id AND l.id = i.leaver_id AND l.returned_at IS NULL
        AND (c.gone_at IS NOT NULL OR c.value_changed_at > l.left_at)
      RETURNING i.leaver_id::text AS leaver, i.state`);
    const events: AuditEvent[] = [...Map.groupBy(ended, ({ leaver }) => leaver)].map(([id, items]) => ({
      action: 'leaver.items-ended',
      subject: { kind: 'leaver', id },
      payload: {
        rotated: items.filter(({ state }) => state === 'rotated').length,
        gone: items.filter(({ state }) => state === 'gone').length,
      },
    }));
    if (empty.length > 0) {
      events.push({
        action: 'owner.left-empty',
        subject: { kind: 'owner', id: null },
        payload: { owners: empty.map(({ name }) => name) },
      });
    }
    const [first, ...rest] = events;
    return { value: { ended: ended.length }, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};
