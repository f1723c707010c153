import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DocumentDetail } from '@/lib/documents/queries';

/** Who looked at it and found that it stands. */
export function ReviewsCard({ document: { reviews }, now }: { document: DocumentDetail; now: Date }) {
  return (
    <Card title="Reviews" description="An approval counts as the first.">
      {reviews.length === 0 ? (
        <p className="text-muted">Nobody has recorded one yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {reviews.map((review) => (
            <li key={review.reviewedAt.toISOString()} className="py-2 first:pt-0 last:pb-0">
              <p>
                <NameText className="font-medium">{review.reviewedBy}</NameText>{' '}
                <span className="text-xs text-muted">
                  version {review.version}, <RelativeTime at={review.reviewedAt} now={now} />
                </span>
              </p>
              <p className="whitespace-pre-wrap text-muted wrap-anywhere" dir="auto">
                {review.note}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
