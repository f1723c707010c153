import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import type { Coverage } from '@/lib/sources/coverage-queries';
import type { SourceRow } from '@/lib/sources/queries';
import { CoverageLink } from '../coverage-link';
import { CoverageTable } from '../coverage-table';

interface LedgerCardProps {
  source: SourceRow;
  /** The first page of its cells. */
  coverage: Coverage;
  now: string;
}

/** What was read of this source, and what could not be. */
export function LedgerCard({ source, coverage, now }: LedgerCardProps) {
  const cells = coverage.groups.flatMap((group) => group.cells);
  const left = coverage.counts.cells - cells.length;
  return (
    <Card
      flush
      title="Coverage ledger"
      description="One row per account, region and collector; dark cells first."
      actions={<CoverageLink counts={source.coverage} sourceId={source.id} name={source.name} />}
    >
      {cells.length > 0 ? (
        <CoverageTable label={`Coverage of ${source.name}`} cells={cells} now={now} />
      ) : (
        <EmptyState title="Nothing has been read yet">Its first collection fills this ledger.</EmptyState>
      )}
      {left > 0 && (
        <p className="px-4 py-2 text-xs">
          <Link href={`/sources/coverage?source=${source.id}&page=2`} className="link">
            {left} more {left === 1 ? 'cell' : 'cells'}
          </Link>
        </p>
      )}
    </Card>
  );
}
