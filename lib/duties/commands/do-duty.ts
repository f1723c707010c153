import { moveDutyFindings } from '@/lib/findings/duty-findings';
import { conflict, forbidden, notFound } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { type DutySubject, summarise } from '../material';
import { DUTY_WORDS } from '../model';
import { PERIODIC_DUTIES } from '../schedule';
import type { DoDuty } from '../schema';
import { type DutyState, nextState, STATE_TITLES, statesBefore } from '../states';
import { dutyHref } from '../store';

interface Held extends DutySubject {
  id: number;
  period: string;
  name: string;
  state: DutyState;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
}

/**
 * A member of the owner says that it was done, and whether all is as it should be. The numbers it was about are kept as
 * they are now. Earlier ones of the same duty that nobody did end with it.
 * @throws `duty/not-member`, `duty/ended` with who was faster.
 */
export const doDuty: Command<DoDuty, { verdict: DoDuty['verdict'] }> = {
  action: 'duty:do',
  subject: ({ id }) => ({ kind: 'duty', id }),
  async run(context, { id, verdict, note }) {
    const duty = await lockDuty(context, id);
    assertMayDo(context, duty);
    assertWaits(duty);
    const { tx, viewer, now } = context;
    const executor = executorOfTx(tx);
    const summary = await summarise(executor, duty, now);
    await executor.query(sql`UPDATE duty SET state = 'done', ended_at = ${now}::timestamptz, ended_by = ${viewer.name},
        verdict = ${verdict}, note = ${note}, summary = ${JSON.stringify(summary)}::jsonb WHERE id = ${id}::bigint RETURNING id`);
    const skipped = await skipEarlier(context, duty);
    await moveDutyFindings(executor, now);
    if (verdict === 'wrong') await tellSecurity(context, duty, note);
    const { kind, owner, period, dueAt } = duty;
    return {
      value: { verdict },
      audit: [
        {
          action: 'duty.done',
          subject: { kind: 'duty', id },
          payload: { kind, owner, period, verdict, note, summary, late: now > dueAt },
        },
        ...skipped,
      ],
    };
  },
};

async function lockDuty({ tx }: CommandContext, id: number): Promise<Held> {
  const [row] = await executorOfTx(tx).query<Held>(sql`
    SELECT id, kind, owner, owner_id::text AS "ownerId", period, name, state, due_at AS "dueAt", ended_at AS "endedAt",
      ended_by AS "endedBy", incident_id AS "incidentId", policy_version AS "policyVersion"
    FROM duty WHERE id = ${id}::bigint FOR UPDATE`);
  if (!row) throw notFound('duty/not-found', 'There is no such duty.');
  return {
    ...row,
    id: Number(row.id),
    incidentId: row.incidentId === null ? null : Number(row.incidentId),
  };
}

/** Nobody does it for a team they do not belong to, whatever their role. */
function assertMayDo({ viewer }: CommandContext, { owner }: Held): void {
  if (owner === null ? viewer.role === 'security' : viewer.teams.includes(owner)) return;
  throw forbidden(
    'duty/not-member',
    owner === null
      ? 'This waits for a security lead.'
      : `This waits for ${owner}, and you are not a member of it. Whoever is can do it; a security lead can make you one.`,
  );
}

function assertWaits({ state, name, endedAt, endedBy }: Held): void {
  if (nextState(state, 'do') !== null) return;
  const when = endedAt?.toISOString().slice(0, 16).replace('T', ' ');
  const who = state === 'done' ? `${endedBy} did ${name} on ${when} UTC` : `${name} ended on ${when} UTC`;
  throw conflict('duty/ended', `Nothing was changed: ${who}. It is: ${STATE_TITLES[state].toLowerCase()}.`);
}

async function skipEarlier(
  { tx, viewer, now }: CommandContext,
  { kind, owner, ownerId, period }: Held,
): Promise<AuditEvent[]> {
  if (!PERIODIC_DUTIES.some((duty) => duty.kind === kind)) return [];
  const skipped = await executorOfTx(tx).query<{ id: bigint | number; period: string }>(sql`
    UPDATE duty SET state = 'skipped', ended_at = ${now}::timestamptz, ended_by = ${viewer.name}
    WHERE owner_id = ${ownerId}::uuid AND kind = ${kind} AND period < ${period}
      AND state = ANY(${statesBefore('do-later-one')}::text[]) RETURNING id, period`);
  return skipped.map((earlier) => ({
    action: 'duty.skipped',
    subject: { kind: 'duty', id: Number(earlier.id) },
    payload: { kind, owner, period: earlier.period, doneInstead: period },
  }));
}

async function tellSecurity(
  { tx, viewer, now }: CommandContext,
  { id, kind, owner, name }: Held,
  note: string | null,
): Promise<void> {
  if (owner === null) return;
  await queueNotices(
    tx,
    [
      {
        recipient: { kind: 'role', role: 'security' },
        kind: 'duty.objected',
        isUrgent: false,
        subject: { kind: 'duty', id: String(id) },
        occasion: 'objected',
        data: { name, owner, by: viewer.name, reason: note, says: DUTY_WORDS[kind].wrong },
        href: dutyHref(id),
      },
    ],
    now,
  );
}
