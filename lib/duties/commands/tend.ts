import { moveDutyFindings } from '@/lib/findings/duty-findings';
import { addDays } from '@/lib/kernel/dates';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { DUTY_WORDS, type DutyKind, REMINDER_DAYS } from '../model';
import { duePeriods, PERIODIC_DUTIES } from '../schedule';
import { statesBefore } from '../states';
import { dutyNotice, openDuties } from '../store';

interface Moved {
  id: bigint | number;
  kind: DutyKind;
  owner: string | null;
  period: string;
  name: string;
  dueAt: Date;
}

const MOVED = sql`d.id, d.kind, d.owner, d.period, d.name, d.due_at AS "dueAt"`;

/**
 * What time makes of duties: those of the period that has begun are opened for every owner that has not got them, those
 * nobody can do any more are closed, those past their day are overdue, and whose day comes near is reminded. Set-wise;
 * what was missed while no worker ran is made up for once.
 */
export const tendDuties: Command<Record<string, never>, { moved: number }> = {
  action: 'duty:tend',
  subject: () => ({ kind: 'duty', id: null }),
  async run(context) {
    const executor = executorOfTx(context.tx);
    const [lock] = await executor.query<{ free: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtext('muster.duties')) AS free`,
    );
    if (!lock?.free) return { value: { moved: 0 }, audit: 'nothing-changed' };
    const events = [
      ...(await closeWithoutPurpose(context)),
      ...(await markOverdue(context)),
      ...(await openPeriods(context)),
    ];
    await remind(context);
    await moveDutyFindings(executor, context.now);
    const [first, ...rest] = events;
    return { value: { moved: events.length }, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};

/** Of owners that were removed, and of those that have nothing left for the duty to be about. */
async function closeWithoutPurpose({ tx, now }: CommandContext): Promise<AuditEvent[]> {
  const aboutCredentials = PERIODIC_DUTIES.flatMap((duty) => (duty.leastCredentials > 0 ? [duty.kind] : []));
  const closed = await executorOfTx(tx).query<Moved & { isRemoved: boolean }>(sql`
    UPDATE duty d SET state = 'closed', ended_at = ${now}::timestamptz, ended_by = 'observed' FROM owner o
    WHERE d.state = ANY(${statesBefore('withdraw')}::text[]) AND o.id = d.owner_id AND (o.removed_at IS NOT NULL
      OR (d.kind = ANY(${aboutCredentials}::text[])
        AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.owner_team = d.owner AND c.gone_at IS NULL)))
    RETURNING ${MOVED}, o.removed_at IS NOT NULL AS "isRemoved"`);
  return closed.map(({ id, kind, owner, period, isRemoved }) => ({
    action: 'duty.closed',
    subject: { kind: 'duty', id: Number(id) },
    payload: { kind, owner, period, reason: isRemoved ? 'owner removed' : 'no credentials left' },
  }));
}

async function markOverdue({ tx, now }: CommandContext): Promise<AuditEvent[]> {
  const overdue = await executorOfTx(tx).query<Moved>(sql`
    UPDATE duty d SET state = 'overdue' WHERE d.state = ANY(${statesBefore('pass-due')}::text[])
      AND d.due_at <= ${now}::timestamptz RETURNING ${MOVED}`);
  const told = overdue.flatMap((duty) => {
    const notice = dutyNotice('duty.overdue', duty, 'overdue');
    const toSecurity = { ...notice, recipient: { kind: 'role' as const, role: 'security' as const } };
    return duty.owner === null ? [notice] : [notice, toSecurity];
  });
  await queueNotices(tx, told, now);
  return overdue.map(({ id, kind, owner, period, dueAt }) => ({
    action: 'duty.overdue',
    subject: { kind: 'duty', id: Number(id) },
    payload: { kind, owner, period, due: dueAt.toISOString() },
  }));
}

async function openPeriods(context: CommandContext): Promise<AuditEvent[]> {
  const periods = duePeriods(context.now);
  const rows = periods.map(({ kind, period, leastCredentials }) => ({
    kind,
    period,
    least: leastCredentials,
  }));
  const missing = await executorOfTx(context.tx).query<{
    ownerId: string;
    owner: string;
    kind: DutyKind;
  }>(sql`
    SELECT o.id::text AS "ownerId", o.name AS owner, p.kind FROM owner o
    CROSS JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(kind text, period text, least int)
    WHERE o.removed_at IS NULL AND o.created_at <= ${context.now}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.owner_id = o.id AND d.kind = p.kind AND d.period = p.period)
      AND (p.least = 0 OR EXISTS (SELECT 1 FROM credential c WHERE c.owner_team = o.name AND c.gone_at IS NULL))
    ORDER BY o.name`);
  return openDuties(
    context,
    missing.flatMap(({ ownerId, owner, kind }) => {
      const due = periods.find((each) => each.kind === kind);
      if (!due) return [];
      const { period, title, dueAt } = due;
      const name = `${DUTY_WORDS[kind].title}, ${title}`;
      return [{ kind, ownerId, owner, period, name, dueAt, incidentId: null, policyVersion: null }];
    }),
  );
}

/** Nobody is reminded of what they were given within the same days. */
async function remind({ tx, now }: CommandContext): Promise<void> {
  const near = await executorOfTx(tx).query<Moved>(sql`
    SELECT ${MOVED} FROM duty d WHERE d.state = 'open' AND d.due_at > ${now}::timestamptz
      AND d.due_at <= ${addDays(now, REMINDER_DAYS)}::timestamptz
      AND d.opened_at < d.due_at - make_interval(days => ${REMINDER_DAYS + 1})
      AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.kind = 'duty.due-soon' AND n.subject_kind = 'duty'
        AND n.subject_id = d.id::text AND n.recipient_kind = CASE WHEN d.owner IS NULL THEN 'role' ELSE 'owner' END
        AND n.recipient = coalesce(d.owner, 'security'))`);
  await queueNotices(
    tx,
    near.map((duty) => dutyNotice('duty.due-soon', duty, `${REMINDER_DAYS}-days`)),
    now,
  );
}
