import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ReviewRow } from '@/lib/reviews/queries';
import { ProgressBar } from './progress';
import { ReviewStateBadge } from './state-badges';

/** Campaigns, the newest first. */
export function ReviewsTable({ rows, now }: { rows: readonly ReviewRow[]; now: Date }) {
  return (
    <Table label="Reviews" stack>
      <THead>
        <tr>
          <Th>Review</Th>
          <Th>State</Th>
          <Th>Settled</Th>
          <Th>Due</Th>
          <Th>Ended</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-sm">
              <Link
                href={`/reviews/${row.id}`}
                data-row-link
                className="font-medium hover:underline wrap-anywhere"
              >
                <NameText>{row.name}</NameText>
              </Link>
              <span className="block text-xs text-muted">
                by <NameText>{row.author}</NameText> <RelativeTime at={row.createdAt} now={now} />
              </span>
            </Th>
            <Td label="State" short>
              <ReviewStateBadge state={row.state} />
            </Td>
            <Td label="Settled">
              <ProgressBar progress={row} />
            </Td>
            <Td label="Due" short>
              {row.dueAt ? (
                <RelativeTime at={row.dueAt} now={now} />
              ) : (
                <span className="text-faint">not open</span>
              )}
            </Td>
            <Td label="Ended" short>
              <Ended row={row} now={now} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Ended({ row, now }: { row: ReviewRow; now: Date }) {
  const at = row.closedAt ?? row.cancelledAt;
  if (!at) return <span className="text-faint">no</span>;
  return (
    <span>
      <RelativeTime at={at} now={now} />
      <span className="block text-xs text-muted">
        {row.closedAt ? 'acknowledged by ' : 'cancelled by '}
        <NameText>{row.closedBy ?? row.cancelledBy ?? 'unknown'}</NameText>
      </span>
    </span>
  );
}
