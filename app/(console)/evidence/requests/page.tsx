import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { listPacks } from '@/lib/evidence/queries';
import { listRequests } from '@/lib/evidence/requests/queries';
import { REQUEST_STATE_TITLES, REQUEST_STATES } from '@/lib/evidence/requests/states';
import { addDays } from '@/lib/kernel/dates';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { idAfter, last } from '../../owners/search';
import { EvidenceTabs } from '../evidence-tabs';
import { frameworksText, periodText } from '../words';
import { AskDialog } from './ask-dialog';
import { RequestsTable } from './requests-table';

export const metadata: Metadata = { title: 'Requests' };

type Raw = Record<'state' | 'before', string | string[] | undefined>;
const PATH = '/evidence/requests';
const ANSWER_DAYS = 7;
const day = (at: Date) => at.toISOString().slice(0, 10);

export default async function RequestsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('evidence:read');
  const { database, clock } = getRuntime();
  const raw = await searchParams;
  const wanted = last(raw.state);
  const state = wanted === 'any' ? null : (REQUEST_STATES.find((each) => each === wanted) ?? 'asked');
  const { rows, next } = await listRequests(viewer, database, { state, before: idAfter(raw.before) });
  const params = new URLSearchParams({ state: state ?? 'any' });
  const canAsk = can(viewer, 'evidence:ask');
  const now = clock.now();
  return (
    <>
      <PageHeader
        title="Requests"
        description="What auditors ask for, and what they were answered with. Both are on the audit trail."
        actions={
          <>
            <CsvLink viewer={viewer} table="evidence-requests" params={params} label="Requests" />
            {canAsk && <AskDialog today={day(now)} due={day(addDays(now, ANSWER_DAYS))} />}
          </>
        }
      />
      <EvidenceTabs active="requests" />
      <LinkTabs
        label="State"
        items={[
          ...REQUEST_STATES.map((each) => ({
            href: each === 'asked' ? PATH : `${PATH}?state=${each}`,
            label: REQUEST_STATE_TITLES[each],
            active: state === each,
          })),
          { href: `${PATH}?state=any`, label: 'All', active: state === null },
        ]}
      />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={state === 'asked' ? 'Nothing waits for an answer' : 'No requests'}>
            {canAsk ? 'What an audit needs can be asked for here, in words.' : 'None is in this state.'}
          </EmptyState>
        ) : (
          <RequestsTable rows={rows} packs={await packsFor(viewer)} canAsk={canAsk} now={now} />
        )}
        {next !== null && (
          <Button asChild className="m-4">
            <Link
              href={`${PATH}?${new URLSearchParams({ ...Object.fromEntries(params), before: String(next) })}`}
            >
              Next page
            </Link>
          </Button>
        )}
      </Card>
    </>
  );
}

/** Packs that are built, for whoever answers. */
async function packsFor(viewer: Viewer) {
  if (!can(viewer, 'evidence:answer')) return null;
  const packs = await listPacks(viewer, getRuntime().database);
  return packs
    .filter(({ state }) => state === 'built')
    .map((pack) => ({
      id: pack.id,
      title: `${frameworksText(pack.frameworks)}, ${periodText(pack)} (${pack.id.slice(0, 8)})`,
    }));
}
