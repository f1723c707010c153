import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { listDuties } from '@/lib/duties/queries';
import { dutiesHref, dutyParamsOf, parseDutySearch } from '@/lib/duties/search';
import { listOwnerNames } from '@/lib/owners/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { SearchNotices } from '../../credentials/search-notices';
import { OwnerTabs } from '../owner-tabs';
import { DutiesTable } from './duties-table';
import { DutyFilters } from './duty-filters';

export const metadata: Metadata = { title: 'Duties' };

type Raw = Record<string, string | string[] | undefined>;

export default async function DutiesPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('duty:read');
  const { database, clock } = getRuntime();
  const { search, ignored } = parseDutySearch(await searchParams);
  const [page, names] = await Promise.all([
    listDuties(viewer, database, search),
    listOwnerNames(viewer, database),
  ]);
  return (
    <>
      <PageHeader
        title="Duties"
        description="What owners do by a date: look at use each month, attest need and scope each quarter, audit ownership each year, and answer for changes of policy and incidents. What is overdue is a finding."
        actions={
          <CsvLink
            viewer={viewer}
            table="duties"
            params={dutyParamsOf({ ...search, after: 0 })}
            label="Duties"
          />
        }
      />
      <OwnerTabs viewer={viewer} active="duties" />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <Card
        flush
        title={
          <>
            <Count value={page.count} /> {page.count === 1 ? 'duty' : 'duties'}
          </>
        }
      >
        <DutyFilters
          search={search}
          names={viewer.role === 'owner' ? viewer.teams : names.map(({ name }) => name)}
        />
        {page.rows.length === 0 ? (
          <EmptyState title="No duties">
            {search.state === 'waiting'
              ? 'Nothing waits. The next ones open with the month, the quarter and the year.'
              : 'None matches what is chosen above.'}
          </EmptyState>
        ) : (
          <DutiesTable rows={page.rows} now={clock.now()} />
        )}
        {page.next !== null && (
          <Button asChild className="m-4">
            <Link href={dutiesHref({ ...search, after: page.next })}>Next page</Link>
          </Button>
        )}
      </Card>
    </>
  );
}
