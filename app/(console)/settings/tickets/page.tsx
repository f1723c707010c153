import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listSteps, listTrackers } from '@/lib/tickets/queries';
import { parseStepSearch } from '@/lib/tickets/schema';
import { requireViewer } from '@/lib/web/session';
import { SearchNotices } from '../../credentials/search-notices';
import { LogCard } from './log-card';
import { TrackersCard } from './trackers-card';

export const metadata: Metadata = { title: 'Tickets' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function TicketsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('ticket:log');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const { search, ignored } = parseStepSearch(await searchParams);
  const [trackers, log] = await Promise.all([
    listTrackers(viewer, database),
    listSteps(viewer, database, search),
  ]);
  return (
    <>
      <PageHeader
        title="Tickets"
        description="A finding can have a ticket in Jira or GitHub: made from the backlog or by itself, closed and opened again with the finding. Closing the ticket never closes the finding."
      />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <TrackersCard viewer={viewer} rows={trackers} now={now} />
      <LogCard
        viewer={viewer}
        rows={log.rows}
        next={log.next}
        search={search}
        trackers={trackers}
        now={now}
      />
    </>
  );
}
