import Link from 'next/link';
import { cx } from '@/app/_ui/cx';
import { countText } from '@/app/_ui/number-text';
import { dayText } from '@/lib/calendar/model';
import { addDays } from '@/lib/kernel/dates';

export interface MonthView {
  month: Date;
  weeks: readonly (readonly Date[])[];
  byDay: ReadonlyMap<string, number>;
  now: Date;
  /** Where exactly the credentials are listed that end from one day until before another. */
  href(from: Date, to: Date): string;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const FULL = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** How strong a day stands out: a tenth of the busiest is the least. */
function groundOf(count: number, most: number): string {
  if (count === 0) return '';
  return count / most > 0.5 ? 'bg-warn-soft' : 'bg-accent-soft';
}

/** A month as a table of weeks on a wide screen; each number leads to exactly its credentials. */
export function MonthGrid({ month, weeks, byDay, now, href }: MonthView) {
  const most = Math.max(1, ...byDay.values());
  const today = dayText(now);
  return (
    <table aria-label="Month" className="hidden w-full table-fixed border-t border-line md:table">
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col" className="px-2 py-1.5 text-left text-xs font-medium text-muted">
              <abbr title={day} className="no-underline">
                {day.slice(0, 3)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={dayText(week[0] as Date)}>
            {week.map((day) => {
              const text = dayText(day);
              const isInside = day.getUTCMonth() === month.getUTCMonth();
              const count = byDay.get(text) ?? 0;
              return (
                <td
                  key={text}
                  aria-current={text === today ? 'date' : undefined}
                  className={cx(
                    'h-20 border-t border-line p-2 align-top not-first:border-l',
                    isInside ? groundOf(count, most) : 'bg-surface-2',
                  )}
                >
                  {isInside && (
                    <>
                      <span
                        className={cx(
                          'text-xs tabular-nums',
                          text === today ? 'font-semibold text-accent' : 'text-muted',
                        )}
                      >
                        {day.getUTCDate()}
                        {text === today && <span className="ml-1">today</span>}
                      </span>
                      {count > 0 && (
                        <Link
                          href={href(day, addDays(day, 1))}
                          prefetch={false}
                          className="mt-1 block min-h-6 text-lg font-medium tabular-nums hover:underline"
                          aria-label={`${FULL.format(day)}: ${countText(count)} end`}
                        >
                          {countText(count)}
                        </Link>
                      )}
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
