import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { AT_WORK } from '@/lib/evidence/states';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { readBuiltRows } from '@/lib/reports/built';
import { REPORT_TITLES } from '@/lib/reports/model';
import { type RunDetail, readRun } from '@/lib/reports/queries';
import { reportNamed } from '@/lib/reports/registry';
import { parseReportSearch, type ReportSearch, reportHref } from '@/lib/reports/search';
import { requireViewer } from '@/lib/web/session';
import { PackStateBadge } from '../../../state-badge';
import { WhileAtWork } from '../../../while-at-work';
import { sizeText } from '../../../words';
import { Breakdown } from '../../breakdown';
import { Figures } from '../../figures';
import { RowsCard } from '../../rows-card';
import { scopeText, spanText } from '../../words';
import { SignOffCard } from './sign-off-card';

export const metadata: Metadata = { title: 'Run of a report' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RunPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('report:review');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const run = await readRun(viewer, database, (await params).id).catch(missing);
  const { only, by, value } = parseReportSearch(await searchParams, now).search;
  const isAtWork = (AT_WORK as readonly string[]).includes(run.state);
  return (
    <>
      <PageHeader
        title={`${REPORT_TITLES[run.report]}, ${spanText(run)}`}
        description={reportNamed(run.report).description}
        actions={
          run.state === 'built' && (
            <Button asChild variant="primary">
              <a href={`/api/evidence/reports/runs/${run.id}/file`} download>
                <Download aria-hidden className="size-4" /> Download
              </a>
            </Button>
          )
        }
      />
      {isAtWork && <WhileAtWork />}
      {run.failure && (
        <Notice tone="bad" title="This report could not be built">
          {run.failure}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <AboutCard run={run} now={now} />
        <SignOffCard run={run} now={now} />
      </div>
      {run.summary && <BuiltRows run={run} summary={run.summary} search={{ only, by, value }} />}
    </>
  );
}

function AboutCard({ run, now }: { run: RunDetail; now: Date }) {
  return (
    <Card title="The run">
      <KeyValue
        items={[
          { label: 'State', value: <PackStateBadge state={run.state} progress={{}} /> },
          { label: 'Scope', value: scopeText(run.scope) },
          ...(run.review
            ? [{ label: 'Since the review', value: <NameText>{run.review.name}</NameText> }]
            : []),
          {
            label: 'Asked for',
            value: (
              <>
                {run.every ? 'by a schedule of ' : 'by '}
                <NameText>{run.requestedBy}</NameText> <RelativeTime at={run.requestedAt} now={now} />
              </>
            ),
          },
          { label: 'Size', value: sizeText(run.sizeBytes) },
          ...(run.manifest
            ? [
                {
                  label: 'Manifest',
                  value: (
                    <span className="inline-flex items-start gap-1">
                      <code className="font-mono text-xs wrap-anywhere">{run.manifest}</code>
                      <CopyButton text={run.manifest} label="Copy the SHA-256 of the manifest" />
                    </span>
                  ),
                  hint: 'Signed; checked offline with ./muster evidence verify FILE.zip',
                },
              ]
            : []),
          ...(run.previousId
            ? [
                {
                  label: 'Run before',
                  value: (
                    <Link href={`/evidence/reports/runs/${run.previousId}`} className="link">
                      {run.previousId.slice(0, 8)}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

interface BuiltRowsProps {
  run: RunDetail;
  summary: NonNullable<RunDetail['summary']>;
  search: Pick<ReportSearch, 'only' | 'by' | 'value'>;
}

/** What the built file says, read from it. */
async function BuiltRows({ run, summary, search }: BuiltRowsProps) {
  const report = reportNamed(run.report);
  const rows = await readBuiltRows(getRuntime().env, run, search);
  const hrefOf = (change: Partial<ReportSearch>) =>
    reportHref(`/evidence/reports/runs/${run.id}`, { ...search, ...change });
  return (
    <>
      <Figures figures={summary.figures} hrefOf={(only) => hrefOf({ only, value: null })} />
      <Breakdown summary={summary} marks={report.marks} by={search.by} hrefOf={hrefOf} />
      {rows === null ? (
        <Notice
          tone="warn"
          title="The file of this run is not below MUSTER_HOME any more, so its rows cannot be shown"
        >
          The hash of its manifest stays on the trail; the same period built again gives the same rows.
        </Notice>
      ) : (
        <RowsCard
          report={report}
          rows={rows}
          asked={null}
          summary={summary}
          search={search}
          hrefOf={hrefOf}
        />
      )}
    </>
  );
}

function missing(error: unknown): never {
  if (error instanceof MusterError && error.kind === 'not-found') notFound();
  throw error;
}
