import { readRegister } from '@/lib/documents/register';
import type { ControlId } from '@/lib/frameworks/controls';
import { type Executor, sql } from '@/lib/platform/database/client';
import { policiesBefore } from '../policies-in-time';
import { type DaySpan, daysOf, dayText } from '../span';
import { sightDays } from './coverage';
import { countDaily } from './daily';
import { eventDays } from './events-sql';
import { findingDays } from './findings-sql';
import type { CalendarFacts, PolicySpan } from './fold';
import { type Overdue, overdueReviews } from './overdue';

interface Firsts {
  collected: Date | null;
  event: Date | null;
  review: Date | null;
  leaver: Date | null;
  policy: Date | null;
  document: Date | null;
  verified: Date | null;
}

/** Reads what the states of a period follow from: aggregated in the database, whatever the size of the estate. */
export async function readCalendarFacts(database: Executor, span: DaySpan): Promise<CalendarFacts> {
  const days = daysOf(span);
  const { period } = span;
  const [sight, found, events, firsts, policies, register] = await Promise.all([
    sightDays(database, span),
    countDaily(database, findingDays(span), days),
    countDaily(database, eventDays(span), days),
    readFirsts(database, span),
    policiesBefore(database, period.to),
    readRegister(database),
  ]);
  const overdue = daysOverdue(overdueReviews(register, period), days);
  return {
    days,
    sight: new Map(sight.map((day) => [day.day, day])),
    policies: policies.map(
      ({ policy, from, to }): PolicySpan => ({
        from,
        to,
        isOff: (rule) => policy.rules[rule]?.enabled === false,
      }),
    ),
    found: (rule, day) => ({
      fail: found(rule, 'fail', day),
      excepted: found(rule, 'excepted', day),
      unknown: found(rule, 'unknown', day),
    }),
    events: (control, day) =>
      control === 'MUS-20' ? (overdue.get(day) ?? 0) : events(control, 'event', day),
    appeared: (day) => events('MUS-22', 'appeared', day),
    ...firsts,
  };
}

type FirstDays = Pick<CalendarFacts, 'collectedFrom' | 'recordedFrom' | 'verifiedThrough'>;

/** From when on there is a record of what, as known when the period ended. */
async function readFirsts(database: Executor, { period: { to } }: DaySpan): Promise<FirstDays> {
  const [row] = await database.query<Firsts>(sql`
    SELECT (SELECT min(started_at) FROM collection) AS collected,
      (SELECT at FROM audit_event ORDER BY id LIMIT 1) AS event,
      least((SELECT min(opened_at) FROM review), (SELECT min(created_at) FROM review_schedule)) AS review,
      least((SELECT min(created_at) FROM directory_user WHERE origin = 'scim'), (SELECT min(left_at) FROM leaver)) AS leaver,
      (SELECT min(published_at) FROM policy_version) AS policy,
      (SELECT min(effective_at) FROM document_approval) AS document,
      (SELECT max(at) FROM audit_verification WHERE problem IS NULL AND at < ${to}::timestamptz) AS verified`);
  const dayOf = (at: Date | null | undefined) => (at ? dayText(at) : null);
  const event = dayOf(row?.event);
  const recordedFrom: Partial<Record<ControlId, string | null>> = {
    'MUS-15': event,
    'MUS-16': dayOf(row?.review),
    'MUS-17': dayOf(row?.leaver),
    'MUS-18': event,
    'MUS-19': dayOf(row?.policy),
    'MUS-20': dayOf(row?.document),
    'MUS-21': event,
    'MUS-23': event,
  };
  return { collectedFrom: dayOf(row?.collected), recordedFrom, verifiedThrough: dayOf(row?.verified) };
}

function daysOverdue(spans: readonly Overdue[], days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of spans) {
    const last = to === null ? null : dayText(new Date(to.getTime() - 1));
    for (const day of days)
      if (day >= dayText(from) && (last === null || day <= last)) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
