import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { getTrailStatus } from '@/lib/audit/queries';
import { listEvents } from '@/lib/audit/queries-events';
import { auditHref, auditParams, parseAuditSearch } from '@/lib/audit/search';
import type { RawSearch } from '@/lib/credentials/schema';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../_table/csv-link';
import { SearchNotices } from '../credentials/search-notices';
import { EventsTable } from './events-table';
import { AuditFilterBar } from './filter-bar';
import { TrailStatusCard } from './trail-status';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireViewer('audit:read');
  const { database, clock } = getRuntime();
  const { search, ignored } = parseAuditSearch(await searchParams);
  const [status, page] = await Promise.all([
    getTrailStatus(viewer, database),
    listEvents(viewer, database, search),
  ]);
  const now = clock.now();
  const isNarrowed = auditParams(search).size > 0;
  return (
    <>
      <PageHeader
        title="Audit"
        description="Who did what in Muster, when, from where, and what came of it. Nothing here can be changed: each event is linked to the one before it, and the ends of the chains are signed."
        actions={<CsvLink viewer={viewer} table="audit" params={auditParams(search)} />}
      />
      {status && <TrailStatusCard status={status} now={now} canRetain={can(viewer, 'audit:retain')} />}
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <AuditFilterBar search={search} />
      <Card flush>
        {page.rows.length === 0 ? (
          <EmptyState title={isNarrowed ? 'No such event' : 'Nothing has happened yet'}>
            {isNarrowed ? <Link href="/audit">All events</Link> : 'The first sign-in writes the first event.'}
          </EmptyState>
        ) : (
          <EventsTable rows={page.rows} now={now} />
        )}
      </Card>
      {page.next !== null && (
        <Button asChild>
          <Link href={auditHref({ ...search, before: page.next })}>Earlier events</Link>
        </Button>
      )}
    </>
  );
}
