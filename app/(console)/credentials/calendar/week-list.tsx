import Link from 'next/link';
import { countText } from '@/app/_ui/number-text';
import { dayText } from '@/lib/calendar/model';
import { addDays } from '@/lib/kernel/dates';
import type { MonthView } from './month-grid';

const DAY = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** The same month on a phone: its weeks, and in each the days on which something ends. */
export function WeekList({ month, weeks, byDay, href }: MonthView) {
  return (
    <ol aria-label="Weeks" className="divide-y divide-line border-t border-line md:hidden">
      {weeks.map((week) => {
        const days = week.filter((day) => day.getUTCMonth() === month.getUTCMonth());
        const [first, last] = [days[0], days.at(-1)];
        if (!first || !last) return null;
        const busy = days.filter((day) => byDay.has(dayText(day)));
        const total = busy.reduce((sum, day) => sum + (byDay.get(dayText(day)) ?? 0), 0);
        return (
          <li key={dayText(first)} className="px-4 py-2">
            <p className="flex min-h-6 items-center justify-between gap-2 text-xs text-muted">
              <span>{DAY.formatRange(first, last)}</span>
              {total > 0 ? (
                <Link
                  href={href(first, addDays(last, 1))}
                  prefetch={false}
                  className="link inline-flex min-h-6 items-center tabular-nums"
                >
                  {countText(total)} in this week
                </Link>
              ) : (
                <span>nothing ends</span>
              )}
            </p>
            {busy.length > 0 && (
              <ul>
                {busy.map((day) => (
                  <li key={dayText(day)}>
                    <Link
                      href={href(day, addDays(day, 1))}
                      prefetch={false}
                      className="flex min-h-8 items-center justify-between gap-2 hover:underline"
                    >
                      <span>{DAY.format(day)}</span>
                      <span className="font-medium tabular-nums">
                        {countText(byDay.get(dayText(day)) ?? 0)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
