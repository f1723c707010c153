import Link from 'next/link';
import type { ReactNode } from 'react';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { BulkOutcome } from '@/lib/bulk/model';
import type { BulkRow } from '@/lib/bulk/queries';

/** Where the credentials of some outcomes are listed; none: all. */
export function itemsHref(id: string, outcomes: readonly BulkOutcome[], after?: number): string {
  const params = new URLSearchParams();
  if (outcomes.length > 0) params.set('outcome', outcomes.join(','));
  if (after) params.set('after', String(after));
  return `/credentials/bulk/${id}${params.size > 0 ? `?${params}` : ''}`;
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{title}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Who decided what, why, over which rows, and what came of it. */
export function BulkRecord({ bulk, now }: { bulk: BulkRow; now: Date }) {
  const number = (value: number, outcomes: readonly BulkOutcome[]) =>
    value === 0 ? (
      <Count value={0} />
    ) : (
      <Link href={itemsHref(bulk.id, outcomes)} className="link">
        <Count value={value} />
      </Link>
    );
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
      <Line title="By">{bulk.actor}</Line>
      <Line title="When">
        <RelativeTime at={bulk.requestedAt} now={now} />
      </Line>
      <Line title="Reason">{bulk.reason}</Line>
      <Line title="Over">
        {bulk.query === null ? (
          'a selection by hand'
        ) : (
          <Link href={`/credentials?${bulk.query}`} className="link">
            {bulk.query === '' ? 'all credentials' : 'this filter, as it is now'}
          </Link>
        )}
      </Line>
      <Line title="About">{number(bulk.matched, [])}</Line>
      <Line title="Changed">{number(bulk.changed, ['changed', 'restored', 'kept'])}</Line>
      <Line title="Stood so already">{number(bulk.same, ['same'])}</Line>
      <Line title="Gone by then">{number(bulk.gone, ['gone'])}</Line>
      <Line title="Overwrote what was set by hand">
        <Count value={bulk.overwritten} />
      </Line>
      {bulk.undoAt && (
        <>
          <Line title="Undone by">
            {bulk.undoBy} <RelativeTime at={bulk.undoAt} now={now} />
          </Line>
          <Line title="Restored">{number(bulk.restored, ['restored'])}</Line>
          <Line title="Not restored: changed since, or gone">{number(bulk.kept, ['kept'])}</Line>
        </>
      )}
    </dl>
  );
}
