import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ExceptionRow } from '@/lib/exceptions/queries';
import type { ExceptionView } from '@/lib/exceptions/search';
import { renewalWords } from './search-chips';
import { ExceptionBadge } from './state-badge';

interface Props {
  rows: readonly ExceptionRow[];
  view: ExceptionView;
  now: Date;
}

/** Exceptions one by one: what for, whose, how far, and until when. */
export function ExceptionsTable({ rows, view, now }: Props) {
  return (
    <Table label="Exceptions" stack>
      <THead>
        <tr>
          <Th>Exception</Th>
          <Th>State</Th>
          <Th>Severity</Th>
          <Th>Owner</Th>
          <Th>{view === 'queue' ? 'Approvals' : 'Covers'}</Th>
          <Th>{view === 'ended' ? 'Ended' : 'Ends'}</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="align-top focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-md">
              <Link
                href={`/exceptions/${row.id}`}
                prefetch={false}
                data-row-link
                className="font-medium hover:underline wrap-anywhere"
              >
                <NameText>{row.title}</NameText>
              </Link>
              <span className="block text-xs text-muted">
                {row.id} · by <NameText>{row.author}</NameText>{' '}
                <RelativeTime at={row.requestedAt ?? row.createdAt} now={now} />
              </span>
              <span className="line-clamp-2 text-xs text-muted wrap-anywhere" dir="auto">
                {row.reason}
              </span>
            </Th>
            <Td label="State">
              <span className="inline-flex flex-wrap gap-1">
                <ExceptionBadge state={row.state} />
                {row.reviewDueAt && <Badge tone="bad">Break-glass: to review</Badge>}
                {row.renewal > 0 && (
                  <Badge tone={row.renewal > 1 ? 'warn' : 'neutral'}>{renewalWords(row.renewal)}</Badge>
                )}
              </span>
            </Td>
            <Td label="Severity" short>
              <Severity level={row.severity} />
            </Td>
            <Td label="Owner" short>
              {row.owners.length === 0 ? (
                <span className="text-muted">none</span>
              ) : (
                <NameText>{row.owners.join(', ')}</NameText>
              )}
            </Td>
            <Td label={view === 'queue' ? 'Approvals' : 'Covers'} short className="tabular-nums">
              {view === 'queue' ? (
                <Approvals row={row} />
              ) : (
                `${row.covered} of ${row.findings} ${row.findings === 1 ? 'finding' : 'findings'}`
              )}
            </Td>
            <Td label={view === 'ended' ? 'Ended' : 'Ends'} short>
              <Ends row={row} now={now} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Approvals({ row }: { row: ExceptionRow }) {
  if (row.reviewDueAt) return <>review</>;
  return (
    <>
      {row.approvals} of {row.quorum}
    </>
  );
}

function Ends({ row, now }: { row: ExceptionRow; now: Date }) {
  if (row.endedAt)
    return (
      <>
        <RelativeTime at={row.endedAt} now={now} />
        {row.endReason && (
          <span className="block max-w-64 text-xs text-muted wrap-anywhere" dir="auto">
            {row.endReason}
          </span>
        )}
      </>
    );
  if (row.reviewDueAt)
    return (
      <>
        unless reviewed <RelativeTime at={row.reviewDueAt} now={now} />
      </>
    );
  return row.expiresAt ? (
    <RelativeTime at={row.expiresAt} now={now} />
  ) : (
    <span className="text-muted">not said</span>
  );
}
