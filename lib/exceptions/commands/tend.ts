import { daysBetween } from '@/lib/kernel/dates';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { dueReminder, dueSteps, nextMoment, type Step } from '../clockwork';
import { candidatesOf } from '../deciding';
import { type End, endException } from '../ending';
import { begin, coverFindings } from '../force';
import type { OneException } from '../schema';
import { type ExceptionState, isInForce, nextState } from '../states';
import {
  type ExceptionRecord,
  type ItemRecord,
  isByFilter,
  lockException,
  readFindings,
  type Subject,
} from '../store';
import { tellExpired, tellExpiring, tellRefused, tellVoided } from '../tell';

interface Tended {
  exception: ExceptionRecord;
  items: ItemRecord[];
  subjects: Subject[];
}

/** Does to one exception what its time has come for: begins it, reminds, lets it expire, covers what came to match. */
export const tendException: Command<OneException, { steps: Step[] }> = {
  action: 'exception:tend',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run(context, { id }) {
    const { tx, now } = context;
    const tended = await load(context, id);
    const timed = { ...tended.exception, isByFilter: isByFilter(tended.exception.target) };
    const steps = dueSteps(timed, now);
    const events: AuditEvent[] = [];
    for (const step of steps) events.push(...(await STEPS[step](context, tended)));
    events.push(...(await extend(context, tended)));
    const row = await tx.exception.findUniqueOrThrow({ where: { id } });
    const nextAt = nextMoment({ ...timed, ...row, state: row.state as ExceptionState }, now);
    await tx.exception.update({ where: { id }, data: { nextAt } });
    const [first, ...rest] = events;
    return { value: { steps }, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};

async function load({ tx }: CommandContext, id: number): Promise<Tended> {
  const more = await candidatesOf(tx, id);
  const { exception, items } = await lockException(tx, id, more);
  const ids = [...items.map((item) => item.findingId), ...more];
  return { exception, items, subjects: await readFindings(executorOfTx(tx), ids) };
}

type Do = (context: CommandContext, tended: Tended) => Promise<AuditEvent[]>;

const ending =
  (end: End, action: 'exception.expired' | 'exception.voided'): Do =>
  async ({ tx, now }, { exception }) => {
    const findings = await endException(executorOfTx(tx), exception, end, now);
    await queueNotices(tx, toldOf(exception, action, end.reason), now);
    return [
      { action, subject: { kind: 'exception', id: exception.id }, payload: { reason: end.reason, findings } },
    ];
  };

function toldOf(exception: ExceptionRecord, action: string, reason: string) {
  if (action === 'exception.expired') return tellExpired(exception);
  // What was never in force has covered nothing that could be open again.
  return isInForce(exception.state)
    ? tellVoided(exception, reason, 'clock')
    : tellRefused(exception, null, reason);
}

const STEPS: Record<Step, Do> = {
  lapse: ending(
    { event: 'void', reason: 'Its end came before anybody had decided', by: null },
    'exception.voided',
  ),
  unreviewed: ending(
    { event: 'void', reason: 'Nobody reviewed the break-glass approval in time', by: null },
    'exception.voided',
  ),
  expire: ending({ event: 'expire', reason: 'Its time was up', by: null }, 'exception.expired'),
  begin: async ({ tx, now }, { exception, items, subjects }) => {
    const executor = executorOfTx(tx);
    const { event, isEmpty } = await begin(executor, exception, items, subjects, now);
    if (!isEmpty) return [event];
    const reason = 'Nothing it was approved for was left to cover when it began';
    await endException(
      executor,
      { id: exception.id, state: 'active' },
      { event: 'void', reason, by: null },
      now,
    );
    await queueNotices(tx, tellVoided(exception, reason, 'begin'), now);
    return [event, { action: 'exception.voided', subject: event.subject, payload: { reason, findings: [] } }];
  },
  warn: async ({ tx }, { exception }) => {
    const state = nextState(exception.state, 'warn');
    if (state) await tx.exception.update({ where: { id: exception.id }, data: { state } });
    return [];
  },
  remind: async ({ tx, now }, { exception }) => {
    const days = dueReminder(exception, now);
    if (days === null || !exception.expiresAt) return [];
    await tx.exception.update({ where: { id: exception.id }, data: { remindedDays: days } });
    await queueNotices(
      tx,
      tellExpiring(exception, days, Math.max(0, Math.ceil(daysBetween(now, exception.expiresAt)))),
      now,
    );
    return [];
  },
};

/** Lets an exception by filter cover what came to match it, as far as its limit goes. */
async function extend(
  { tx, now }: CommandContext,
  { exception, items, subjects }: Tended,
): Promise<AuditEvent[]> {
  const { target } = exception;
  if (!isByFilter(target) || !isInForce(exception.state)) return [];
  const [still] = await executorOfTx(tx).query(sql`SELECT 1 FROM exception
    WHERE id = ${exception.id}::bigint AND state IN ('active', 'expiring')`);
  const known = new Set(items.map((item) => item.findingId));
  const fresh = still ? subjects.filter((subject) => !known.has(subject.id)) : [];
  if (fresh.length === 0) return [];
  const { covered } = await coverFindings(executorOfTx(tx), exception, [], fresh, now);
  if (covered.length === 0) return [];
  return [
    {
      action: 'exception.extended',
      subject: { kind: 'exception', id: exception.id },
      payload: { findings: covered, covered: items.length + covered.length, limit: target.limit },
    },
  ];
}
