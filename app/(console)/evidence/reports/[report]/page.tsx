import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listFilterOptions } from '@/lib/credentials/queries';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { type ReportView, readLive } from '@/lib/reports/live';
import { LIVE_MOST, REPORT_TITLES } from '@/lib/reports/model';
import { listRuns } from '@/lib/reports/queries';
import { reportNamed } from '@/lib/reports/registry';
import { parseReportSearch, type ReportSearch, reportHref } from '@/lib/reports/search';
import { requireViewer } from '@/lib/web/session';
import { Breakdown } from '../breakdown';
import { BuildDialog } from '../build-dialog';
import { Figures } from '../figures';
import { RowsCard } from '../rows-card';
import { RunsCard } from '../runs-card';
import { spanText } from '../words';
import { PeriodForm } from './period-form';

interface Props {
  params: Promise<{ report: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: REPORT_TITLES[(await params).report as keyof typeof REPORT_TITLES] ?? 'Report' };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('report:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const report = await Promise.resolve((await params).report)
    .then(reportNamed)
    .catch(missing);
  const { search, problems } = parseReportSearch(await searchParams, now);
  const isAsked = Object.keys(problems).length === 0;
  const [options, runs, read] = await Promise.all([
    listFilterOptions(viewer, database),
    listRuns(viewer, database, report.id),
    isAsked ? readLive(viewer, database, { report, search, now }).catch(refusal) : null,
  ]);
  const path = `/evidence/reports/${report.id}`;
  const hrefOf = (change: Partial<ReportSearch>) => reportHref(path, { ...search, ...change });
  const problem = typeof read === 'string' ? read : Object.values(problems)[0];
  const view = typeof read === 'string' ? null : read;
  return (
    <>
      <PageHeader
        title={REPORT_TITLES[report.id]}
        description={report.description}
        actions={
          <>
            {can(viewer, 'report:export') && isAsked && (
              <Button asChild>
                <a
                  href={reportHref(`/api/evidence/reports/${report.id}/csv`, {
                    ...search,
                    only: [],
                    value: null,
                  })}
                  download
                >
                  <Download aria-hidden className="size-4" /> CSV
                </a>
              </Button>
            )}
            {can(viewer, 'report:build') && <BuildDialog report={report.id} search={search} />}
          </>
        }
      />
      <PeriodForm
        action={path}
        search={search}
        problems={problems}
        environments={named(options.environment)}
        owners={named(options.owner)}
        hasFrom={report.since === 'asked' || view?.review === null}
      />
      {problem && <Notice tone="bad" title={problem} />}
      {view && <Shown view={view} search={search} report={report} hrefOf={hrefOf} />}
      {isAsked && read === null && (
        <Notice
          tone="neutral"
          title={`More than ${LIVE_MOST.toLocaleString('en')} credentials: a worker builds this report`}
        >
          The newest run is below; build one for another period, or take the CSV, which is streamed.
        </Notice>
      )}
      <RunsCard title="Runs of this report" runs={runs} now={now} />
    </>
  );
}

interface ShownProps {
  view: ReportView;
  search: ReportSearch;
  report: ReturnType<typeof reportNamed>;
  hrefOf: (change: Partial<ReportSearch>) => string;
}

function Shown({ view, search, report, hrefOf }: ShownProps) {
  return (
    <>
      {report.since === 'review' && (
        <Notice
          tone={view.review ? 'neutral' : 'warn'}
          title={
            view.review ? (
              <>
                Since{' '}
                <Link href={`/reviews/${view.review.id}`} className="link">
                  {view.review.name}
                </Link>{' '}
                was closed: {spanText(view.period)}
              </>
            ) : (
              'No review was closed before this day, so it begins with the day you give'
            )
          }
        />
      )}
      <Figures figures={view.summary.figures} hrefOf={(only) => hrefOf({ only, value: null })} />
      <Breakdown summary={view.summary} marks={report.marks} by={search.by} hrefOf={hrefOf} />
      <RowsCard
        report={report}
        rows={view.rows}
        asked={view.asked}
        summary={view.summary}
        search={search}
        hrefOf={hrefOf}
      />
    </>
  );
}

/** Why it cannot be shown, where that is the doing of whoever asks. */
function refusal(error: unknown): string {
  if (error instanceof MusterError && (error.kind === 'invalid' || error.kind === 'conflict'))
    return error.message;
  throw error;
}

function missing(error: unknown): never {
  if (error instanceof MusterError && error.kind === 'not-found') notFound();
  throw error;
}

/** Values to choose; `''` is what has none. */
const named = (options: readonly { value: string }[]) =>
  options.flatMap(({ value }) => (value === '' ? [] : [value]));
