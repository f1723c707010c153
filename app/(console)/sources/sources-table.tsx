import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { intervalWords } from '@/lib/sources/model';
import type { SourceRow } from '@/lib/sources/queries';
import { UPLOAD_KIND } from '@/lib/uploads/model';
import { CoverageLink } from './coverage-link';
import { LiveCollection } from './live-collection';
import { SourceControls } from './source-controls';
import { CollectionBadge } from './state-badges';

interface SourcesTableProps {
  rows: readonly SourceRow[];
  now: string;
  canCollect: boolean;
  canPause: boolean;
}

/** Sources with how they stand: last run, next run, what of them can be seen. */
export function SourcesTable({ rows, now, canCollect, canPause }: SourcesTableProps) {
  return (
    <Table label="Sources" stack>
      <THead>
        <Tr>
          <Th>Source</Th>
          <Th>Last collection</Th>
          <Th>Next</Th>
          <Th>Coverage</Th>
          {(canCollect || canPause) && (
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          )}
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36">
              <Link href={`/sources/${row.id}`} data-row-link className="link font-medium wrap-anywhere">
                {row.name}
              </Link>
              <span className="block text-xs text-muted">{row.kindTitle}</span>
            </Th>
            <Td label="Last collection">
              {row.open ? (
                <LiveCollection key={row.open.id} initial={row.open} canCancel={false} compact />
              ) : (
                <LastCollection row={row} now={now} />
              )}
            </Td>
            <Td label="Next">
              <div>
                {row.kind === UPLOAD_KIND ? (
                  <span className="text-muted">with the next file</span>
                ) : (
                  <Schedule row={row} now={now} />
                )}
              </div>
            </Td>
            <Td label="Coverage">
              <CoverageLink counts={row.coverage} sourceId={row.id} name={row.name} />
            </Td>
            {(canCollect || canPause) && (
              <Td className="max-lg:pt-1 lg:text-right">
                {row.kind !== UPLOAD_KIND && (
                  <SourceControls
                    sourceId={row.id}
                    name={row.name}
                    paused={row.paused}
                    isOpen={row.open !== null}
                    canCollect={canCollect}
                    canPause={canPause}
                  />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Schedule({ row, now }: { row: SourceRow; now: string }) {
  return (
    <>
      {row.paused ? (
        <Badge tone="neutral">Paused</Badge>
      ) : (
        <RelativeTime at={row.nextCollectionAt} now={now} />
      )}
      <span className="block text-xs whitespace-nowrap text-muted">{intervalWords(row.intervalMinutes)}</span>
    </>
  );
}

function LastCollection({ row, now }: { row: SourceRow; now: string }) {
  if (!row.last) return <StateText state="never" title="No collection has ended yet" />;
  return (
    <div className="flex flex-col gap-0.5">
      <span>
        <CollectionBadge state={row.last.state} />
      </span>
      <span className="text-xs text-muted">
        <RelativeTime at={row.last.finishedAt} now={now} />
      </span>
      {row.last.failure && (
        <span className="max-w-64 text-xs text-bad wrap-anywhere">{row.last.failure.message}</span>
      )}
    </div>
  );
}
