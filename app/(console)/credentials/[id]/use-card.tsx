import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { CredentialDetail, UseDay } from '@/lib/credentials/queries-detail';
import { addDays } from '@/lib/kernel/dates';
import { ThreeTime } from '../cells';

const DAYS = 90;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

interface UseCardProps {
  credential: CredentialDetail;
  use: readonly UseDay[];
  /** The last day shown. */
  at: Date;
}

/** Last use day by day: a bar where a use was seen. Days without a bar are not proof of rest: only the last use is known. */
export function UseCard({ credential, use, at }: UseCardProps) {
  const { useState: state, lastUsedAt, goneAt } = credential;
  const used = new Set(use.flatMap((row) => (row.lastUsedAt ? [dayOf(row.lastUsedAt)] : [])));
  const days = Array.from({ length: DAYS }, (_, i) => dayOf(addDays(at, i - DAYS + 1)));
  const count = days.filter((day) => used.has(day)).length;
  const last = (
    <>
      Last used: <ThreeTime state={state} at={lastUsedAt} />
      {credential.lastUsedRegion ? ` in ${credential.lastUsedRegion}` : ''}
      {credential.lastUsedService ? ` (${credential.lastUsedService})` : ''}
      {credential.lastUsedAsOf && (
        <>
          , as the provider knew it <RelativeTime at={credential.lastUsedAsOf} now={at} />
        </>
      )}
    </>
  );
  if (state !== 'known' && used.size === 0) {
    return (
      <Card title="Use" description={last}>
        <p>
          {state === 'never'
            ? 'The provider says that it was never used.'
            : 'The provider does not say whether or when it is used.'}
        </p>
      </Card>
    );
  }
  return (
    <Card title="Use" description={last}>
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
        <span>{goneAt ? days.at(-1) : 'today'}</span>
      </p>
      <p className="mt-1 text-xs text-faint">
        Providers state the last use only, so a day without a bar may still have had one.
      </p>
    </Card>
  );
}
