import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import type { RawSearch } from '@/lib/credentials/schema';
import {
  BACKLOG_VIEWS,
  backlogHref,
  backlogParamsOf,
  parseBacklogSearch,
} from '@/lib/findings/backlog-schema';
import { countBacklog, groupBacklog, listBacklog } from '@/lib/findings/queries-backlog';
import { getRuntime } from '@/lib/platform/runtime';
import { listTrackerNames } from '@/lib/tickets/queries';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { Pager } from '../../credentials/pager';
import { SearchNotices } from '../../credentials/search-notices';
import { NothingListed } from '../../nothing-listed';
import { SightNote } from '../../sight-note';
import { FindingTabs } from '../finding-tabs';
import { BacklogTable } from './backlog-table';
import { BacklogFilterBar } from './filter-bar';
import { GroupsTable } from './groups-table';
import { TicketBar } from './ticket-bar';

export const metadata: Metadata = { title: 'Backlog' };

const VIEW_TITLES = { ranked: 'What first', action: 'By action', owner: 'By owner' } as const;

export default async function BacklogPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireViewer('finding:read');
  const { database } = getRuntime();
  const { search, ignored } = parseBacklogSearch(await searchParams);
  const { by, filters } = search;
  const [count, page, groups, trackers] = await Promise.all([
    countBacklog(viewer, database, filters),
    by === 'ranked' ? listBacklog(viewer, database, search) : null,
    by === 'ranked' ? [] : groupBacklog(viewer, database, search),
    listTrackerNames(viewer, database),
  ]);
  const params = backlogParamsOf({ filters });
  const canAsk = trackers.length > 0 && can(viewer, 'ticket:create');
  return (
    <>
      <PageHeader
        title="Backlog"
        description={
          <>
            <Count value={count.value} exact={count.exact} /> open findings by risk and effort: what is most
            worth doing comes first, and each score says why.
          </>
        }
        actions={<CsvLink viewer={viewer} table="backlog" params={params} label="Backlog" />}
      />
      <SearchNotices ignored={ignored} cursorIgnored={page?.cursorIgnored ?? false} />
      <FindingTabs />
      <SightNote viewer={viewer} />
      <div className="mb-3">
        <LinkTabs
          label="Backlog"
          items={BACKLOG_VIEWS.map((view) => ({
            href: backlogHref({ filters, by: view }),
            label: VIEW_TITLES[view],
            active: view === by,
          }))}
        />
      </div>
      <BacklogFilterBar search={search} />
      {count.value === 0 ? (
        <NothingListed
          viewer={viewer}
          what="finding"
          isFiltered={params.size > 0}
          clearHref={backlogHref({ by })}
          ofTeams={(teams) => `Nothing is open for ${teams}.`}
        >
          <EmptyState title="Nothing to do">
            No open finding is ranked. New ones are within a minute of the collection that found them.
          </EmptyState>
        </NothingListed>
      ) : (
        <Card flush>
          <div data-list className="pb-3">
            {canAsk && page && <TicketBar trackers={trackers} />}
            {page && <BacklogTable rows={page.rows} canSelect={canAsk} />}
            {by !== 'ranked' && <GroupsTable by={by} groups={groups} filters={filters} />}
          </div>
        </Card>
      )}
      {page && (
        <Pager
          next={page.next}
          previous={page.previous}
          href={(cursor) => backlogHref({ ...search, cursor })}
        />
      )}
      {trackers.length === 0 && can(viewer, 'ticket:configure') && (
        <p className="mt-3 text-xs text-muted">
          Findings can be kept in step with tickets in Jira or GitHub:{' '}
          <Link href="/settings/tickets" className="link">
            connect a tracker
          </Link>
          .
        </p>
      )}
    </>
  );
}
