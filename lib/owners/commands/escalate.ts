import { addDays } from '@/lib/kernel/dates';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { putQuestions } from '../ask';
import { ANSWER_DAYS } from '../model';
import { escalationOf, type Unanswered } from '../states';
import { lockAsking } from '../store';
import { listed } from './events';

const BATCH = 500;

interface Due extends Unanswered {
  id: bigint | number;
  name: string;
  askedAt: Date;
  fallback: string | null;
  hasDeclined: boolean;
}

/** Asks on where no answer came in time: the fallback owner first, then security is told. As many as fit a turn. */
export const escalateUnanswered: Command<Record<string, never>, { escalated: number }> = {
  action: 'ownership:escalate',
  subject: () => ({ kind: 'credential', id: null }),
  async run(context) {
    const due = await lockDue(context);
    if (due.length === 0) return { value: { escalated: 0 }, audit: 'nothing-changed' };
    const decided = due.map((row) => {
      const fallback = row.fallback === null ? null : { owner: row.fallback, hasDeclined: row.hasDeclined };
      return { row, to: escalationOf({ ...row, level: Number(row.level) }, fallback, context.now) };
    });
    const asks = decided.flatMap(({ row, to }) => (to.to === 'fallback' ? [{ row, owner: to.owner }] : []));
    const told = decided.flatMap(({ row, to }) => (to.to === 'security' ? [row] : []));
    const events = [...(await askFallbacks(context, asks)), ...(await tellSecurity(context, told))];
    return { value: { escalated: events.length }, audit: listed(events) };
  },
};

async function lockDue({ tx, now }: CommandContext): Promise<Due[]> {
  const executor = executorOfTx(tx);
  const [any] = await executor.query(
    sql`SELECT 1 FROM ownership WHERE state = 'asked' AND due_at <= ${now}::timestamptz LIMIT 1`,
  );
  if (!any) return [];
  await lockAsking(tx);
  return executor.query<Due>(sql`
    SELECT o.credential_id AS id, c.name, o.owner, o.level, o.due_at AS "dueAt", o.asked_at AS "askedAt", f.name AS fallback,
      EXISTS (SELECT 1 FROM ownership d WHERE d.credential_id = o.credential_id AND d.owner = f.name AND d.state = 'declined') AS "hasDeclined"
    FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
    LEFT JOIN owner w ON w.name = o.owner AND w.removed_at IS NULL
    LEFT JOIN owner f ON f.id = w.fallback_id AND f.removed_at IS NULL
    WHERE o.state = 'asked' AND o.due_at <= ${now}::timestamptz
    ORDER BY o.due_at, o.credential_id LIMIT ${BATCH} FOR UPDATE OF o SKIP LOCKED`);
}

/** The question moves on to the fallback; `putQuestions` ends that to whoever did not answer. */
async function askFallbacks(
  context: CommandContext,
  asks: readonly { row: Due; owner: string }[],
): Promise<AuditEvent[]> {
  return putQuestions(
    context,
    asks.map(({ row, owner }) => ({
      id: Number(row.id),
      owner,
      basis: {
        signal: 'fallback',
        confidence: null,
        evidence: `${row.owner} was asked on ${row.askedAt.toISOString().slice(0, 10)} and did not answer`,
      },
    })),
    {
      event: 'ownership.escalated',
      reason: 'no answer in time',
      dueAt: addDays(context.now, ANSWER_DAYS),
      level: 1,
    },
  );
}

async function tellSecurity({ tx, now }: CommandContext, rows: readonly Due[]): Promise<AuditEvent[]> {
  if (rows.length === 0) return [];
  await executorOfTx(tx).query(sql`UPDATE ownership SET level = 2, due_at = NULL
    WHERE state = 'asked' AND credential_id = ANY(${rows.map(({ id }) => Number(id))}::bigint[]) RETURNING 1`);
  const byOwner = Map.groupBy(rows, ({ owner }) => owner);
  await queueNotices(
    tx,
    [...byOwner].map(([owner, those]) => ({
      recipient: { kind: 'role' as const, role: 'security' as const },
      kind: 'ownership.escalated' as const,
      isUrgent: false,
      subject: { kind: 'owner', id: owner },
      occasion: `${now.toISOString()}:${those[0]?.id}`,
      data: { owner, count: those.length, credentials: those.slice(0, 5).map(({ name }) => name) },
      href: '/owners/proposals?show=unanswered',
    })),
    now,
  );
  return rows.map(({ id, owner }) => ({
    action: 'ownership.escalated',
    subject: { kind: 'credential', id: Number(id) },
    payload: { owner, to: 'security', reason: 'no answer in time' },
  }));
}
