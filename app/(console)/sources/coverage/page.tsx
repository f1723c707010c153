import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listCoverage } from '@/lib/sources/coverage-queries';
import { coverageWords } from '@/lib/sources/model';
import { namePlaces } from '@/lib/sources/queries-names';
import { CoverageFilter } from '@/lib/sources/schema';
import { requireViewer } from '@/lib/web/session';
import { CoverageFilters } from './coverage-filters';
import { CoverageGroups } from './coverage-groups';
import { coverageHref } from './coverage-href';
import { StateShares } from './state-shares';

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
  const { source, state, collector, show } = filter;
  const [coverage, places] = await Promise.all([
    listCoverage(viewer, runtime, filter),
    namePlaces(viewer, runtime.database, { source: source ? [source] : [], cell: [] }),
  ]);
  const now = runtime.clock.now().toISOString();
  const href = (change: Partial<Record<keyof CoverageFilter, string | undefined>>) =>
    coverageHref({ ...filter, page: undefined, ...change });
  const empty = source || state || collector ? NARROWED : EMPTY[show];
  return (
    <>
      <PageHeader
        title="Coverage"
        description="What was read, from where, and what could not be. Dark cells come first: credentials there may go unseen."
      />
      <CoverageFilters filter={filter} places={places} />
      {coverage.counts.cells === 0 ? (
        <Card>
          <EmptyState title={empty.title}>{empty.meaning}</EmptyState>
        </Card>
      ) : (
        <>
          {coverage.counts.dark > 0 && show === 'all' && (
            <Notice tone="warn" title={coverageWords(coverage.counts)}>
              Numbers elsewhere leave out what lies in dark cells, and nothing there counts as gone.
            </Notice>
          )}
          <StateShares
            counts={coverage.counts}
            byState={coverage.byState}
            href={(state) => href({ state })}
          />
          <CoverageGroups coverage={coverage} now={now} pageHref={(page) => href({ page: String(page) })} />
        </>
      )}
    </>
  );
}
