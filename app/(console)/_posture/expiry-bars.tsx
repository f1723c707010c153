import Link from 'next/link';
import { countText } from '@/app/_ui/number-text';
import type { Week } from '@/lib/posture/model';
import { endingHref } from './expiry-links';

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
const HEIGHT = 96;

/** A bar per week, each a link to its credentials; the number stands on the bar, the Monday under it. */
export function ExpiryBars({ weeks }: { weeks: readonly Week[] }) {
  const most = Math.max(...weeks.map((week) => week.count), 1);
  return (
    <ol aria-label="Credentials that expire, by week" className="-mx-1 flex items-end">
      {weeks.map((week, i) => {
        const day = new Date(week.startsOn);
        const isFirstOfMonth = i === 0 || day.getUTCDate() <= 7;
        return (
          <li key={week.id} className="min-w-6 flex-1 text-center text-[0.6875rem] tabular-nums">
            <Bar week={week} height={Math.ceil((week.count / most) * HEIGHT)} />
            <span aria-hidden className="block border-t border-line-strong pt-0.5 text-muted">
              {day.getUTCDate()}
              <span className="block h-4">{isFirstOfMonth && MONTH.format(day)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Bar({ week, height }: { week: Week; height: number }) {
  const title = `${week.id}, from Monday ${week.startsOn}: ${countText(week.count)} expire`;
  if (week.count === 0) {
    return (
      <span title={title} className="block text-faint">
        0<span className="sr-only">: {title}</span>
      </span>
    );
  }
  return (
    <Link
      href={endingHref(week)}
      prefetch={false}
      aria-label={title}
      title={title}
      className="group block min-h-6 text-ink hover:underline"
    >
      {countText(week.count)}
      <span
        aria-hidden
        className="mx-auto block w-3/4 max-w-7 rounded-t-xs bg-accent group-hover:bg-accent-strong"
        style={{ height }}
      />
    </Link>
  );
}
