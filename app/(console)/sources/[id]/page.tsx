import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listSourceFindings } from '@/lib/findings/queries';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { sourceBudget } from '@/lib/sources/call-budget';
import { listCollections } from '@/lib/sources/collection-queries';
import { listCoverage } from '@/lib/sources/coverage-queries';
import { getSource } from '@/lib/sources/queries';
import { CoverageFilter } from '@/lib/sources/schema';
import { UPLOAD_KIND } from '@/lib/uploads/model';
import { listUploads } from '@/lib/uploads/queries';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../_audit/trail-link';
import { CsvLink } from '../../_table/csv-link';
import { SourceControls } from '../source-controls';
import { UploadsTable } from '../upload/uploads-table';
import { BudgetCard } from './budget-card';
import { CollectionsCard } from './collections-card';
import { CurrentRun } from './current-run';
import { LedgerCard } from './ledger-card';
import { SourceFacts } from './source-facts';
import { SourceFindings } from './source-findings';
import { SourceSettings } from './source-settings';

export const metadata: Metadata = { title: 'Source' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SourcePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const search = await searchParams;
  const sourceId = Number((await params).id);
  const source = await getSource(viewer, runtime, sourceId).catch(missing);
  const before = typeof search.before === 'string' ? search.before : undefined;
  const [coverage, collections, budget, findings] = await Promise.all([
    listCoverage(viewer, runtime, CoverageFilter.parse({ source: sourceId })),
    listCollections(viewer, runtime, { sourceId, before }),
    sourceBudget(viewer, runtime, sourceId),
    listSourceFindings(viewer, runtime.database, sourceId),
  ]);
  const now = runtime.clock.now().toISOString();
  const isUpload = source.kind === UPLOAD_KIND;
  const uploads = isUpload ? await listUploads(viewer, runtime, { sourceId }) : [];
  const controls = isUpload ? (
    can(viewer, 'upload:create') && (
      <Button asChild>
        <Link href="/sources/upload">Upload a newer file</Link>
      </Button>
    )
  ) : (
    <SourceControls
      sourceId={source.id}
      name={source.name}
      paused={source.paused}
      isOpen={source.open !== null}
      canCollect={can(viewer, 'collection:request')}
      canPause={can(viewer, 'source:pause')}
    />
  );
  return (
    <>
      <PageHeader
        title={source.name}
        description={source.kindTitle}
        actions={
          <>
            <TrailLink viewer={viewer} kind="source" id={source.id} />
            {controls}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <CurrentRun source={source} canCancel={can(viewer, 'collection:cancel')} />
        <SourceFindings sourceId={source.id} findings={findings} />
        {!isUpload && <SourceFacts source={source} now={now} />}
        {!isUpload && <BudgetCard budget={budget} />}
        <LedgerCard source={source} coverage={coverage} now={now} />
        {isUpload && (
          <Card flush title="Files" description="What it was made of, newest first.">
            <UploadsTable rows={uploads} now={now} />
          </Card>
        )}
        <CollectionsCard
          sourceId={source.id}
          page={collections}
          now={now}
          actions={
            <CsvLink
              viewer={viewer}
              table="collections"
              params={new URLSearchParams({ source: String(source.id) })}
              label="Collections"
            />
          }
        />
        <SourceSettings
          sourceId={source.id}
          name={source.name}
          intervalMinutes={source.intervalMinutes}
          canSchedule={!isUpload && can(viewer, 'source:connect')}
          canRemove={can(viewer, 'source:remove')}
        />
      </div>
    </>
  );
}

function missing(error: unknown): never {
  if (error instanceof MusterError && error.kind === 'not-found') notFound();
  throw error;
}
