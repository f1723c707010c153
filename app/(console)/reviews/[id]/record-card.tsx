import { Card } from '@/app/_ui/card';
import { KeyValue, type KeyValueItem } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ReviewRow } from '@/lib/reviews/queries';
import { ScopeLink } from '../scope-link';

/** Who set it up, who ended it, and what they said. */
export function RecordCard({ review, now }: { review: ReviewRow; now: Date }) {
  return (
    <Card title="Record">
      <KeyValue items={itemsOf(review, now)} />
    </Card>
  );
}

function itemsOf(review: ReviewRow, now: Date): KeyValueItem[] {
  const { scheduleId, openedAt, dueAt, closingAt, closedAt, cancelledAt } = review;
  const by = (name: string | null, at: Date) => (
    <>
      <NameText>{name ?? 'unknown'}</NameText>, <RelativeTime at={at} now={now} />
    </>
  );
  return [
    {
      label: 'Scope',
      value: <ScopeLink query={review.query} />,
      hint: openedAt
        ? 'As the filter reads now; the items are those of the opening.'
        : 'What matches when it is opened.',
    },
    {
      label: 'Author',
      value: by(review.author, review.createdAt),
      hint: scheduleId ? 'Repeats by a schedule.' : undefined,
    },
    ...(openedAt ? [{ label: 'Opened', value: <RelativeTime at={openedAt} now={now} /> }] : []),
    ...(dueAt
      ? [
          {
            label: 'Due',
            value: <RelativeTime at={dueAt} now={now} />,
            hint: 'Then the fallback is asked, and a week later the security leads.',
          },
        ]
      : [{ label: 'Time to answer', value: `${review.answerDays} days` }]),
    ...(closingAt ? [{ label: 'End asked for', value: by(review.closingBy, closingAt) }] : []),
    ...(closedAt
      ? [{ label: 'Acknowledged', value: by(review.closedBy, closedAt), hint: review.statement }]
      : []),
    ...(cancelledAt
      ? [{ label: 'Cancelled', value: by(review.cancelledBy, cancelledAt), hint: review.cancelReason }]
      : []),
  ];
}
