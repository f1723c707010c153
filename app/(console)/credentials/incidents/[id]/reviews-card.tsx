import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { dutyHref } from '@/lib/duties/store';
import type { ReviewRow } from '@/lib/incidents/queries';
import { DutyState } from '../../../owners/duties/duty-state';

/** Who was asked to review the policy, until when, and what they said. */
export function ReviewsCard({ rows, now }: { rows: readonly ReviewRow[]; now: Date }) {
  return (
    <Card
      title="Reviews of the policy"
      description="Asked of whoever answered for it, and of the security leads."
    >
      <ul className="space-y-2">
        {rows.map((review) => (
          <li key={review.id}>
            <span className="flex flex-wrap items-center gap-2">
              <Link href={dutyHref(review.id)} className="link">
                <NameText>{review.owner ?? 'Security leads'}</NameText>
              </Link>
              <DutyState state={review.state} verdict={review.verdict} />
            </span>
            <span className="block text-xs text-muted wrap-anywhere">
              {review.endedAt ? (
                <>
                  <RelativeTime at={review.endedAt} now={now} /> by{' '}
                  <NameText>{review.endedBy ?? ''}</NameText>
                  {review.note && (
                    <>
                      : <NameText>{review.note}</NameText>
                    </>
                  )}
                </>
              ) : (
                <>
                  due <RelativeTime at={review.dueAt} now={now} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
