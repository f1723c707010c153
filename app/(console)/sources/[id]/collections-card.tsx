import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Page } from '@/lib/kernel/pagination';
import type { CollectionRow } from '@/lib/sources/collection-queries';
import { TRIGGER_LABELS } from '@/lib/sources/states';
import { CollectionBadge } from '../state-badges';

interface CollectionsCardProps {
  sourceId: number;
  page: Page<CollectionRow>;
  now: string;
  actions?: ReactNode;
}

/** Runs over this source, newest first. */
export function CollectionsCard({ sourceId, page, now, actions }: CollectionsCardProps) {
  return (
    <Card flush title="Collections" actions={actions}>
      {page.rows.length === 0 ? (
        <EmptyState title="No collection yet">The first one is due as soon as a worker is free.</EmptyState>
      ) : (
        <Table label="Collections, newest first" stack>
          <THead>
            <Tr>
              <Th>Requested</Th>
              <Th>State</Th>
              <Th numeric>Took</Th>
              <Th numeric>Cells</Th>
              <Th numeric>Listed</Th>
              <Th numeric>Calls</Th>
            </Tr>
          </THead>
          <TBody>
            {page.rows.map((row) => (
              <Tr key={row.id} data-row className="focus-within:bg-surface-2">
                <Th scope="row">
                  <RelativeTime at={row.requestedAt} now={now} />
                  <span className="block text-xs text-muted">
                    {TRIGGER_LABELS[row.trigger]}
                    {row.trigger === 'manual' && `, ${row.requestedBy}`}
                  </span>
                </Th>
                <Td className="lg:max-w-96">
                  <CollectionBadge state={row.state} />
                  {row.failure && (
                    <span className="mt-0.5 block text-xs text-bad wrap-anywhere">{row.failure.message}</span>
                  )}
                </Td>
                <Td numeric label="Took" short className="whitespace-nowrap">
                  {took(row) ?? <StateText state="none" title="It has not run to an end" />}
                </Td>
                <Td numeric label="Cells" short className="whitespace-nowrap">
                  <span>
                    <Count value={row.progress.cellsDone} /> of <Count value={row.progress.cells} />
                  </span>
                </Td>
                <Td numeric label="Listed" short>
                  <Count value={row.progress.listed} />
                </Td>
                <Td numeric label="Calls" short>
                  <Count value={row.progress.calls} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      {page.next && (
        <p className="p-3">
          <Button asChild size="sm">
            <Link href={`/sources/${sourceId}?before=${encodeURIComponent(page.next)}`}>
              Older collections
            </Link>
          </Button>
        </p>
      )}
    </Card>
  );
}

function took({ startedAt, finishedAt }: CollectionRow): string | null {
  if (!startedAt || !finishedAt) return null;
  const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
