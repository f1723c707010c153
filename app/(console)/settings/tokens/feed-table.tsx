import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { FeedRow } from '@/lib/calendar/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { endFeed } from './actions';

interface FeedTableProps {
  rows: readonly FeedRow[];
  canRevokeAny: boolean;
  now: Date;
}

/** Calendar feeds with whose they are, what they hold, and when they were last read. */
export function FeedTable({ rows, canRevokeAny, now }: FeedTableProps) {
  return (
    <Table label="Feeds with their state" stack>
      <THead>
        <Tr>
          <Th>Name</Th>
          <Th>Person</Th>
          <Th>State</Th>
          <Th>Holds</Th>
          <Th>Last read</Th>
          <Th>Created</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" className="wrap-anywhere">
              <span className="font-medium">{row.name}</span>{' '}
              <code className="font-mono text-xs text-muted">{row.hint}</code>
            </Th>
            <Td label="Person" short>
              {row.person}
            </Td>
            <Td label="State" short>
              <Badge tone={row.revokedAt ? 'neutral' : 'good'}>{row.revokedAt ? 'Revoked' : 'Active'}</Badge>
            </Td>
            <Td label="Holds">
              <Link href={`/credentials/calendar${row.query ? `?${row.query}` : ''}`} className="link">
                {row.query ? 'what a filter leaves' : 'all its person may see'}
              </Link>
            </Td>
            <Td label="Last read" short>
              {row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} now={now} /> : 'never'}
            </Td>
            <Td label="Created" short>
              <RelativeTime at={row.createdAt} now={now} />
            </Td>
            <Td className="max-lg:pt-1 lg:text-right">
              {!row.revokedAt && (row.isOwn || canRevokeAny) && (
                <ConfirmDialog
                  opener="Revoke"
                  isQuiet
                  openerLabel={`Revoke ${row.name}`}
                  title={`Revoke ${row.name}?`}
                  description="Calendar programs that read it find nothing from the next request on. This cannot be taken back."
                  verb="Revoke the feed"
                  said={`${row.name} is revoked.`}
                  run={endFeed.bind(null, { id: row.id })}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
