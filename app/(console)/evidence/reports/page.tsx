import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { countText, shareText } from '@/app/_ui/number-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import { listFilterOptions } from '@/lib/credentials/queries';
import { AT_WORK } from '@/lib/evidence/states';
import { getRuntime } from '@/lib/platform/runtime';
import { type Figure, REPORT_TITLES, SIGN_OFF_DAYS } from '@/lib/reports/model';
import { listRuns, listSchedules, newestRuns, type RunRow } from '@/lib/reports/queries';
import { REPORTS } from '@/lib/reports/registry';
import { requireViewer } from '@/lib/web/session';
import { EvidenceTabs } from '../evidence-tabs';
import { WhileAtWork } from '../while-at-work';
import { RunsCard, StandingBadge, standingOf } from './runs-card';
import { NewSchedule } from './schedule-dialog';
import { SchedulesCard } from './schedules-card';
import { spanText } from './words';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage() {
  const viewer = await requireViewer('report:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const [newest, runs, schedules, options] = await Promise.all([
    newestRuns(viewer, database),
    listRuns(viewer, database),
    listSchedules(viewer, database),
    listFilterOptions(viewer, database),
  ]);
  const canSchedule = can(viewer, 'report:schedule');
  const overdue = runs.filter((run) => standingOf(run, now) === 'overdue');
  return (
    <>
      <PageHeader
        title="Reports"
        description="Computed from the same history as evidence packs. Built by a schedule they are sealed, sent to named reviewers, and signed off."
        actions={
          canSchedule && (
            <NewSchedule environments={named(options.environment)} owners={named(options.owner)} />
          )
        }
      />
      <EvidenceTabs active="reports" />
      {runs.some(({ state }) => (AT_WORK as readonly string[]).includes(state)) && <WhileAtWork />}
      {overdue.length > 0 && (
        <Notice
          tone="warn"
          title={`${overdue.length} ${overdue.length === 1 ? 'run waits' : 'runs wait'} for a sign-off longer than ${SIGN_OFF_DAYS} days`}
        >
          They are marked below; each page says whose word is missing.
        </Notice>
      )}
      <Card title="Reports" flush>
        <ReportsTable newest={newest} now={now} />
      </Card>
      <SchedulesCard rows={schedules} canSchedule={canSchedule} now={now} />
      <RunsCard title="Runs" runs={runs} now={now} />
    </>
  );
}

function ReportsTable({ newest, now }: { newest: readonly RunRow[]; now: Date }) {
  return (
    <Table label="Kinds of report" stack>
      <THead>
        <tr>
          <Th>Report</Th>
          <Th>Last built</Th>
          <Th>What it said</Th>
          <Th>Sign-off</Th>
        </tr>
      </THead>
      <TBody>
        {REPORTS.map(({ id, description }) => {
          const run = newest.find((each) => each.report === id);
          return (
            <Tr key={id} data-row className="focus-within:bg-surface-2">
              <Th scope="row" className="lg:max-w-md">
                <Link href={`/evidence/reports/${id}`} data-row-link className="font-medium hover:underline">
                  {REPORT_TITLES[id]}
                </Link>
                <span className="block text-xs text-muted">{description}</span>
              </Th>
              <Td label="Last built">
                {run?.finishedAt ? (
                  <>
                    <Link href={`/evidence/reports/runs/${run.id}`} className="link">
                      {spanText(run)}
                    </Link>
                    <span className="block text-xs text-muted">
                      <RelativeTime at={run.finishedAt} now={now} />
                    </span>
                  </>
                ) : (
                  <span className="text-faint">never</span>
                )}
              </Td>
              <Td label="What it said">{saidOf(run?.figures?.[0])}</Td>
              <Td label="Sign-off" short>
                {run ? (
                  <StandingBadge standing={standingOf(run, now)} />
                ) : (
                  <span className="text-faint">–</span>
                )}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

/** The first number of a run, in words. */
function saidOf(figure: Figure | undefined): string {
  if (!figure || figure.value === null) return '–';
  const { label, value, of } = figure;
  return of === null
    ? `${label}: ${countText(value)}`
    : `${label}: ${shareText(value, of)} (${countText(value)} of ${countText(of)})`;
}

/** Values to choose; `''` is what has none. */
const named = (options: readonly { value: string }[]) =>
  options.flatMap(({ value }) => (value === '' ? [] : [value]));
