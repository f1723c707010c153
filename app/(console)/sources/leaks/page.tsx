import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listLeaks } from '@/lib/uploads/leak-queries';
import { LeakFilter } from '@/lib/uploads/schema';
import { requireViewer } from '@/lib/web/session';
import { leaksHref } from './leaks-href';
import { LeaksTable } from './leaks-table';

export const metadata: Metadata = { title: 'Leaks' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LeaksPage({ searchParams }: Props) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const filter = LeakFilter.parse(await searchParams);
  const { rows, count, page, pages } = await listLeaks(viewer, runtime, filter);
  const tab = (label: string, change: Partial<LeakFilter>) => ({
    label,
    href: leaksHref({ ...filter, matched: 'all', gone: 'no', page: 1, ...change }),
    active: filter.matched === (change.matched ?? 'all') && filter.gone === (change.gone ?? 'no'),
  });
  return (
    <>
      <PageHeader
        title="Leaks"
        description="Secrets that scanners found in source code, by where they are. Their values were dropped while the reports were read."
      />
      <LinkTabs
        label="Which leaks"
        items={[
          tab('All', {}),
          tab('Of known credentials', { matched: 'yes' }),
          tab('Of none that is known', { matched: 'no' }),
          tab('No longer listed', { gone: 'yes' }),
        ]}
      />
      <Card flush title={`${count} ${count === 1 ? 'leak' : 'leaks'}`}>
        {rows.length === 0 ? (
          <EmptyState title="None of these">
            Upload the report of a scanner (gitleaks, TruffleHog, GitHub secret scanning) to see what it
            found.
          </EmptyState>
        ) : (
          <LeaksTable rows={rows} now={runtime.clock.now().toISOString()} />
        )}
        {page < pages && (
          <p className="p-3">
            <Button asChild size="sm">
              <Link href={leaksHref({ ...filter, page: page + 1 })}>
                More leaks (page {page} of {pages})
              </Link>
            </Button>
          </p>
        )}
      </Card>
    </>
  );
}
