import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listCoverage } from '@/lib/sources/coverage-queries';
import { coverageWords } from '@/lib/sources/model';
import { CoverageFilter } from '@/lib/sources/schema';
import { requireViewer } from '@/lib/web/session';
import { CoverageGroups } from './coverage-groups';
import { coverageHref } from './coverage-href';
import { StateShares } from './state-shares';

export const metadata: Metadata = { title: 'Coverage' };

type Search = Record<string, string | string[] | undefined>;

export default async function CoveragePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const search = await searchParams;
  const filter = CoverageFilter.parse(search);
  const coverage = await listCoverage(viewer, runtime, filter);
  const now = runtime.clock.now().toISOString();
  const href = (change: Partial<Record<keyof CoverageFilter, string | undefined>>) =>
    coverageHref({ ...filter, page: undefined, ...change });
  return (
    <>
      <PageHeader
        title="Coverage"
        description="What was read, from where, and what could not be. Dark cells come first: credentials there may go unseen."
      />
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkTabs
          label="Which cells"
          items={[
            { href: href({ show: 'all' }), label: 'All cells', active: filter.show === 'all' },
            { href: href({ show: 'dark' }), label: 'Dark only', active: filter.show === 'dark' },
          ]}
        />
        {(filter.source || filter.state || filter.collector) && (
          <Link href="/sources/coverage" className="text-xs text-accent underline">
            Clear filters
          </Link>
        )}
      </div>
      {coverage.counts.cells === 0 ? (
        <Card>
          <EmptyState title={filter.show === 'dark' ? 'No dark cell' : 'Nothing has been read yet'}>
            {filter.show === 'dark'
              ? 'Everything that was asked for was read in time.'
              : 'Cells appear with the first collection of a source.'}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          {coverage.counts.dark > 0 && (
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
        </div>
      )}
    </>
  );
}
