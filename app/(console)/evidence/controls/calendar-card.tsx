import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { cx } from '@/app/_ui/cx';
import { countText } from '@/app/_ui/number-text';
import { Table } from '@/app/_ui/table';
import {
  type ControlCalendar,
  type ControlDay,
  DAY_STATE_TITLES,
  DAY_STATES,
} from '@/lib/evidence/calendar/model';
import type { ControlId } from '@/lib/frameworks/controls';
import { dayHref } from './links';
import { GROUNDS, INKS } from './looks';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
/** `Sep 2026`, as everywhere. */
const monthText = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`)).replace('Sept', 'Sep');
const DAYS = Array.from({ length: 31 }, (_, n) => String(n + 1).padStart(2, '0'));
const HEAD = 'bg-surface py-1 text-center text-xs font-medium text-muted';
const FIRST = 'sticky left-0 z-10 bg-surface pr-2 pl-4 text-left text-xs whitespace-nowrap';

/** One control over the period: months below each other, a cell for each day. */
export function CalendarCard({ calendar, now }: { calendar: ControlCalendar; now: Date }) {
  const { control, description, basis, counts, days } = calendar;
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return (
    <Card
      title={`${control}, day by day`}
      description={
        <>
          {description} <span className="block">Deviating: {basis}</span>
        </>
      }
      flush
    >
      <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-2 text-xs" aria-label="Days by state">
        {DAY_STATES.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span aria-hidden className={cx('size-3 rounded-xs border border-line', GROUNDS[state])} />
            {DAY_STATE_TITLES[state]}
            <span className="text-muted tabular-nums">{countText(counts[state])}</span>
          </li>
        ))}
      </ul>
      <Table label={`${control} by day`} className="min-w-max">
        <thead>
          <tr>
            <th scope="col" className={cx(HEAD, FIRST)}>
              Month
            </th>
            {DAYS.map((day) => (
              <th key={day} scope="col" className={cx(HEAD, 'last:pr-4')}>
                {Number(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].map(([month, own]) => {
            const byDay = new Map(own.map((day) => [day.day.slice(8), day]));
            return (
              <tr key={month}>
                <th scope="row" className={cx(FIRST, 'font-normal')}>
                  {monthText(month)}
                </th>
                {DAYS.map((day) => {
                  const found = byDay.get(day);
                  return (
                    <td key={day} className="p-px last:pr-4">
                      {found && <DayCell control={control} found={found} now={now} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}

function DayCell({ control, found, now }: { control: ControlId; found: ControlDay; now: Date }) {
  const { day, state } = found;
  const words = wordsOf(found);
  return (
    <Link
      href={dayHref(control, found, now)}
      prefetch={false}
      title={`${day}: ${words}`}
      data-state={state}
      className={cx(
        'flex h-7 min-w-7 items-center justify-center rounded-xs px-0.5 text-xs tabular-nums hover:underline',
        GROUNDS[state],
        INKS[state],
      )}
    >
      <span className="sr-only">{`${day}: ${words}`}</span>
      <span aria-hidden>{markOf(found)}</span>
    </Link>
  );
}

/** How many deviated; a tick where nothing did, and a question mark where it is not known. */
function markOf({ state, deviations }: ControlDay): string {
  if (state === 'operating') return '✓';
  if (state === 'not-evidenced') return '?';
  return deviations > 999 ? '1k+' : String(deviations);
}

function wordsOf({ state, reason, excepted, unjudged }: ControlDay): string {
  return [
    `${DAY_STATE_TITLES[state]}: ${reason}`,
    excepted > 0 ? `${countText(excepted)} under an exception` : null,
    unjudged > 0 ? `${countText(unjudged)} could not be judged` : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
