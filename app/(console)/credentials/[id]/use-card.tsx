import { Card } from '@/app/_ui/card';
import type { CredentialDetail, UseDay } from '@/lib/credentials/queries-detail';
import { addDays } from '@/lib/kernel/dates';
import { ThreeTime } from '../cells';

const DAYS = 90;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Last use day by day: a bar where a use was seen. Days without a bar are not proof of rest: only the last use is known. */
export function UseCard({
  credential,
  use,
  now,
}: {
  credential: CredentialDetail;
  use: readonly UseDay[];
  now: Date;
}) {
  const used = new Set(use.flatMap((row) => (row.lastUsedAt ? [dayOf(row.lastUsedAt)] : [])));
  const days = Array.from({ length: DAYS }, (_, i) => dayOf(addDays(now, i - DAYS + 1)));
  const count = days.filter((day) => used.has(day)).length;
  return (
    <Card
      title="Use"
      description={
        <>
          Last used: <ThreeTime state={credential.useState} at={credential.lastUsedAt} />
          {credential.lastUsedRegion ? ` in ${credential.lastUsedRegion}` : ''}
          {credential.lastUsedService ? ` (${credential.lastUsedService})` : ''}
        </>
      }
    >
      <svg
        viewBox={`0 0 ${DAYS * 4} 24`}
        role="img"
        aria-label={`A last use was seen on ${count} of the last ${DAYS} days`}
        className="h-8 w-full"
        preserveAspectRatio="none"
      >
        {days.map((day, i) => (
          <rect
            key={day}
            x={i * 4}
            y={used.has(day) ? 2 : 20}
            width={3}
            height={used.has(day) ? 22 : 4}
            className={used.has(day) ? 'fill-accent' : 'fill-line'}
          >
            <title>{`${day}: ${used.has(day) ? 'used' : 'no use seen'}`}</title>
          </rect>
        ))}
      </svg>
      <p className="mt-1 flex justify-between text-xs text-muted">
        <span>{days[0]}</span>
        <span>
          seen used on {count} of {DAYS} days
        </span>
        <span>today</span>
      </p>
      <p className="mt-1 text-xs text-ink-3">
        Providers state the last use only, so a day without a bar may still have had one.
      </p>
    </Card>
  );
}
