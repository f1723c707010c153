import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { clearVacancies, noteVacancies } from '../memberships';
import { remindOfTokens } from '../remind';
import { settleItems } from '../settle-items';

/**
 * What the directory makes of time passing: items of leavers end where a new value, the end of the
 * credential or an exception was seen, owners are empty or not as memberships stand, and tokens that end are told of.
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
    const { ended, events } = await settleItems(executor, now);
    if (empty.length > 0) {
      events.push({
        action: 'owner.left-empty',
        subject: { kind: 'owner', id: null },
        payload: { owners: empty.map(({ name }) => name) },
      });
    }
    const [first, ...rest] = events;
    return { value: { ended }, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};
