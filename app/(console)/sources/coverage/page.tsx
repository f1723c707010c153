import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listCoverageDays } from '@/lib/sources/coverage-days';
import { beyondCells, coverageMatrix } from '@/lib/sources/coverage-matrix';
import { listCoverage } from '@/lib/sources/coverage-queries';
import { coverageWords } from '@/lib/sources/model';
import { namePlaces } from '@/lib/sources/queries-names';
import { CoverageFilter } from '@/lib/sources/schema';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { BeyondCard, UnconnectedNotice } from './beyond-card';
import { CoverageFilters } from './coverage-filters';
import { CoverageGroups } from './coverage-groups';
import { coverageHref, isNarrowed, viewOf } from './coverage-href';
import { MatrixCard } from './matrix-card';
import { StateShares } from './state-shares';
import { TrendCard } from './trend-card';

export const metadata: Metadata = { title: 'Coverage' };

type Search = Record<string, string | string[] | undefined>;

const EMPTY: Record<CoverageFilter['show'], { title: string; meaning: string }> = {
  all: { title: 'Nothing has been read yet', meaning: 'Cells appear with the first collection of a source.' },
  read: { title: 'No cell was read', meaning: 'No attempt has come to its end in time.' },
  dark: { title: 'No dark cell', meaning: 'Everything that was asked for was read in time.' },
  stale: { title: 'No stale cell', meaning: 'Each was read completely within two intervals of its source.' },
};
const NARROWED = { title: 'No cell matches', meaning: 'No cell fits all of these filters at once.' };

export default async function CoveragePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const filter = CoverageFilter.parse(await searchParams);
  const { source, show } = filter;
  const view = viewOf(filter);
  const [coverage, matrix, beyond, days, places] = await Promise.all([
    listCoverage(viewer, runtime, filter),
    view === 'matrix' ? coverageMatrix(viewer, runtime, filter) : null,
    beyondCells(viewer, runtime),
    listCoverageDays(viewer, runtime, source),
    namePlaces(viewer, runtime.database, { source: source ? [source] : [], cell: [] }),
  ]);
  const now = runtime.clock.now().toISOString();
  const href = (change: Partial<Record<keyof CoverageFilter, string | undefined>>) =>
    coverageHref({ ...filter, page: undefined, ...change });
  const empty = isNarrowed(filter) || filter.q ? NARROWED : EMPTY[show];
  const { counts } = coverage;
  return (
    <>
      <PageHeader
        title="Coverage"
        actions={<CsvLink viewer={viewer} table="coverage" />}
        description="What was read, from where, and what could not be. Dark cells come first: credentials there may go unseen."
      />
      <div className="flex flex-col gap-4">
        <CoverageFilters filter={filter} places={places} />
        <UnconnectedNotice sources={beyond.unconnected} />
        {counts.cells === 0 ? (
          <Card>
            <EmptyState title={empty.title}>{empty.meaning}</EmptyState>
          </Card>
        ) : (
          <>
            {counts.dark > 0 && show === 'all' && !isNarrowed(filter) && (
              <Notice tone="warn" title={coverageWords(counts)}>
                Numbers elsewhere count what was last seen in dark cells and say so; what is new there nobody
                sees, and nothing there counts as gone.
              </Notice>
            )}
            {matrix && <MatrixCard matrix={matrix} filter={filter} now={now} />}
            {!matrix && (
              <CoverageGroups
                coverage={coverage}
                now={now}
                pageHref={(page) => href({ page: String(page) })}
              />
            )}
            <div className="grid items-start gap-4 xl:grid-cols-2">
              <StateShares
                counts={counts}
                byState={coverage.byState}
                notSupported={beyond.notCollected.filter(({ state }) => state === 'not-supported').length}
                href={href}
              />
              <TrendCard days={days} />
            </div>
          </>
        )}
        <BeyondCard beyond={beyond} />
      </div>
    </>
  );
}
