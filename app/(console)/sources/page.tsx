import { FileUp, Plus, Radar } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { getRuntime } from '@/lib/platform/runtime';
import { coverageSummary } from '@/lib/sources/coverage-queries';
import { listSources } from '@/lib/sources/queries';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../_table/csv-link';
import { CoverageLink } from './coverage-link';
import { SourcesTable } from './sources-table';

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string | string[] }>;
}) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const { after } = await searchParams;
  const [page, summary] = await Promise.all([
    listSources(viewer, runtime, { after: typeof after === 'string' ? after : undefined }),
    coverageSummary(viewer, runtime),
  ]);
  const connect = can(viewer, 'source:connect') && (
    <Button asChild variant="primary">
      <Link href="/sources/new">
        <Plus aria-hidden className="size-4" />
        Connect a source
      </Link>
    </Button>
  );
  const upload = can(viewer, 'upload:create') && (
    <Button asChild>
      <Link href="/sources/upload">
        <FileUp aria-hidden className="size-4" />
        Upload a file
      </Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Sources"
        description="Where credentials are collected from, and what of it can be seen."
        actions={
          <>
            <CsvLink viewer={viewer} table="sources" />
            {upload}
            {connect}
          </>
        }
      />
      {page.rows.length === 0 ? (
        <Card>
          <EmptyState icon={Radar} title="No source is connected" action={connect}>
            {connect
              ? 'Connect a cloud account, tenant or organisation with a credential that can only read metadata.'
              : 'A platform engineer can connect one. Until then there is nothing to judge, and nothing is known.'}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <Card
            title="All of it"
            description={`${summary.sources} connected, ${summary.pausedSources} paused. A cell is one collector in one account and region.`}
          >
            <CoverageLink counts={summary} name="all sources" />
          </Card>
          <Card flush>
            <SourcesTable
              rows={page.rows}
              now={runtime.clock.now().toISOString()}
              canCollect={can(viewer, 'collection:request')}
              canPause={can(viewer, 'source:pause')}
            />
          </Card>
          {page.next && (
            <Button asChild>
              <Link href={`/sources?after=${encodeURIComponent(page.next)}`}>More sources</Link>
            </Button>
          )}
        </div>
      )}
    </>
  );
}
