import { addDays, DAY_MS } from '@/lib/kernel/dates';

/** A duty that comes again with the calendar. */
export interface PeriodicDuty {
  kind: 'use-look' | 'need-attestation' | 'ownership-audit';
  /** Months of a period; periods begin with the year. */
  months: 1 | 3 | 12;
  /** Days from its opening until it is due. */
  days: number;
  /** Credentials an owner has at least, for it to be asked. */
  leastCredentials: 0 | 1;
  /** What the interval rests on. */
  source: string;
}

/** The intervals, all in this place. They are our choice (entity-defined); standards name the ones cited or none. */
export const PERIODIC_DUTIES: readonly PeriodicDuty[] = [
  {
    kind: 'use-look',
    months: 1,
    days: 14,
    leastCredentials: 1,
    source:
      'Entity-defined. CIS Controls 8.1 5.3 asks for dormant accounts within 45 days; a monthly look finds them.',
  },
  {
    kind: 'need-attestation',
    months: 3,
    days: 30,
    leastCredentials: 1,
    source:
      'Entity-defined. CIS Controls 8.1 5.1 and 5.5 ask for a quarterly look at accounts and service accounts.',
  },
  {
    kind: 'ownership-audit',
    months: 12,
    days: 60,
    leastCredentials: 0,
    source: 'Entity-defined. CIS Controls 8.1 6.8 asks for a yearly look at who may do what.',
  },
];

/** With less than this left of a period, the next one is waited for. */
export const LEAST_DAYS = 7;

/** One period of a duty, as it is opened. */
export interface Period {
  kind: PeriodicDuty['kind'];
  /** `2026-11`, `2026-Q4`, `2026`; orders as text within its kind. */
  period: string;
  /** `November 2026`, `fourth quarter of 2026`, `2026`. */
  title: string;
  begins: Date;
  /** The first moment that is not in it any more. */
  ends: Date;
  leastCredentials: 0 | 1;
}

/** A period with the day its duty is due when it is opened now. */
export interface DuePeriod extends Period {
  dueAt: Date;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** The period of the calendar (UTC) that a moment lies in. */
export function periodOf({ kind, months, leastCredentials }: PeriodicDuty, now: Date): Period {
  const year = now.getUTCFullYear();
  const index = Math.floor(now.getUTCMonth() / months);
  const first = index * months;
  const names = {
    1: [`${year}-${String(first + 1).padStart(2, '0')}`, `${MONTHS[first]} ${year}`],
    3: [`${year}-Q${index + 1}`, `${QUARTERS[index]} quarter of ${year}`],
    12: [String(year), String(year)],
  } as const;
  const [period, title] = names[months];
  return {
    kind,
    period: period as string,
    title: title as string,
    begins: new Date(Date.UTC(year, first, 1)),
    ends: new Date(Date.UTC(year, first + months, 1)),
    leastCredentials,
  };
}

/**
 * What is to be opened now for whoever has not got it yet, and when that is due: some days after it is opened, so that
 * nobody loses time to a worker that was away, but within its period. Too late in a period, nothing is opened.
 */
export function duePeriods(now: Date): DuePeriod[] {
  const today = startOfDay(now);
  return PERIODIC_DUTIES.flatMap((duty) => {
    const period = periodOf(duty, now);
    if (addDays(today, LEAST_DAYS) > period.ends) return [];
    const dueAt = new Date(Math.min(addDays(today, duty.days).getTime(), period.ends.getTime()));
    return [{ ...period, dueAt }];
  });
}

/** Which duties come again for an owner with so many credentials. */
export function dutiesOf(credentials: number): PeriodicDuty['kind'][] {
  return PERIODIC_DUTIES.filter((duty) => credentials >= duty.leastCredentials).map(({ kind }) => kind);
}

/** Midnight (UTC) of the day. */
export function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
}
