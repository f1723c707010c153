import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ExceptionDetail } from '@/lib/exceptions/queries';
import { DAY_MS } from '@/lib/kernel/dates';

/** What is to be known first: that it ended and why, was approved too late, or waits for a review. */
export function StateNotice({ exception: e, now }: { exception: ExceptionDetail; now: Date }) {
  const late =
    e.approvedAt && e.breachedAt && e.approvedAt > e.breachedAt
      ? Math.floor((e.approvedAt.getTime() - e.breachedAt.getTime()) / DAY_MS)
      : null;
  return (
    <>
      {e.endedAt && (
        <Notice
          tone={e.state === 'voided' || e.state === 'refused' ? 'bad' : 'neutral'}
          title={
            <>
              Ended <RelativeTime at={e.endedAt} now={now} />
              {e.endedBy && ` by ${e.endedBy}`}
            </>
          }
        >
          {e.endReason && e.endReason.charAt(0).toUpperCase() + e.endReason.slice(1)}
        </Notice>
      )}
      {e.reviewDueAt && (
        <Notice tone="bad" title="In force by one voice">
          Somebody else has to review it; otherwise it ends <RelativeTime at={e.reviewDueAt} now={now} />.
        </Notice>
      )}
      {late !== null && (
        <Notice tone="warn" title="Approved after the breach">
          The first of its findings had been out of policy for{' '}
          {late === 0 ? 'less than a day' : late === 1 ? '1 day' : `${late} days`} when it was approved.
        </Notice>
      )}
      {e.renewsId !== null && (
        <Notice
          tone={e.renewal > 1 ? 'warn' : 'neutral'}
          title={e.renewal > 1 ? 'A renewal of a renewal' : 'A renewal'}
        >
          It follows{' '}
          <Link href={`/exceptions/${e.renewsId}`} className="link">
            exception {e.renewsId}
          </Link>
          .
        </Notice>
      )}
    </>
  );
}
