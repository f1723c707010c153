import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { WaitingDuty } from '@/lib/duties/queries';
import { dutyHref } from '@/lib/duties/store';
import { DutyState } from '../duties/duty-state';

/** What the viewer's owners have to do by a date, the nearest first. */
export function DutiesCard({ duties, now }: { duties: readonly WaitingDuty[]; now: Date }) {
  return (
    <Card
      id="duties"
      title={
        <>
          Duties: <Count value={duties.length} />
        </>
      }
      description="What you do by a date. Each shows what it is about and takes a minute."
      actions={
        <Link href="/owners/duties" className="link text-xs">
          All duties
        </Link>
      }
      flush
    >
      {duties.length === 0 ? (
        <EmptyState title="None waits">
          The next ones open with the month, the quarter and the year.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {duties.map((duty) => (
            <li
              key={duty.id}
              data-row
              className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-4 py-1.5"
            >
              <span className="min-w-0">
                <Link
                  href={dutyHref(duty.id)}
                  data-row-link
                  className="font-medium hover:underline wrap-anywhere"
                >
                  {duty.name}
                </Link>
                <span className="block text-xs text-muted">
                  {duty.owner ?? 'security leads'}
                  {duty.missed > 0 &&
                    ` · also ends ${duty.missed} before it that ${duty.missed === 1 ? 'was' : 'were'} missed`}
                </span>
              </span>
              <span className="flex shrink-0 items-center gap-2 text-xs text-muted">
                <DutyState state={duty.state} verdict={null} />
                <span>
                  due <RelativeTime at={duty.dueAt} now={now} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
