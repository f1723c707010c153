import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { monthOf, monthText, otherMonth, weeksOf } from '@/lib/calendar/model';
import { countExpiryDays } from '@/lib/calendar/queries';
import { credentialsHref, searchParamsOf } from '@/lib/credentials/filters-href';
import { parseCredentialSearch, type RawSearch } from '@/lib/credentials/schema';
import { shownText } from '@/lib/kernel/search-text';
import { getRuntime } from '@/lib/platform/runtime';
import { namePlaces } from '@/lib/sources/queries-names';
import { requireViewer } from '@/lib/web/session';
import { CreateFeedDialog } from '../../settings/tokens/create-feed-dialog';
import { CredentialTabs } from '../credential-tabs';
import { FilterChips } from '../filter-chips';
import { SearchNotices } from '../search-notices';
import { MonthGrid } from './month-grid';
import { WeekList } from './week-list';

export const metadata: Metadata = { title: 'Expiry calendar' };
const TITLE = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export default async function CalendarPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireViewer('credential:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const { month: asked, ...raw } = await searchParams;
  const given = [asked].flat().at(-1);
  const { month, isIgnored } = monthOf(given, now);
  const { search, ignored } = parseCredentialSearch(raw);
  if (isIgnored) ignored.push(`month "${shownText(given ?? '')}" (a month such as 2026-12)`);
  const filters = { ...search.filters, expiresFrom: null, expiresTo: null, gone: false };
  const to = otherMonth(month, 1);
  const [counts, places] = await Promise.all([
    countExpiryDays(viewer, database, filters, { from: month, to }, now),
    namePlaces(viewer, database, filters),
  ]);
  const params = searchParamsOf({ filters });
  const hrefOf = (at: Date) => `/credentials/calendar?${withMonth(params, at)}`;
  const listHref = (from: Date, until: Date) =>
    credentialsHref({
      filters: {
        ...filters,
        expiresFrom: from.toISOString().slice(0, 10),
        expiresTo: until.toISOString().slice(0, 10),
      },
      sort: 'expires',
    });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const byDay = new Map(counts.map(({ day, count }) => [day, count]));
  const view = { month, weeks: weeksOf(month), byDay, now, href: listHref };
  return (
    <>
      <PageHeader
        title="Expiry calendar"
        description="What ends by itself, on which day (UTC). What has no end, or none that the provider states, is not here."
        actions={
          can(viewer, 'calendar:subscribe') &&
          viewer.kind === 'person' && <CreateFeedDialog query={params.toString()} />
        }
      />
      <CredentialTabs viewer={viewer} active="calendar" />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <FilterChips
        search={{ ...search, filters }}
        places={places}
        hrefOf={(left) =>
          `/credentials/calendar?${withMonth(searchParamsOf({ filters: left ?? {} }), month)}`
        }
      />
      <Card
        flush
        title={TITLE.format(month)}
        description={
          total === 0 ? (
            'Nothing ends in this month.'
          ) : (
            <Link href={listHref(month, to)} className="link">
              <Count value={total} /> {total === 1 ? 'credential ends' : 'credentials end'} in this month
            </Link>
          )
        }
        actions={
          <nav aria-label="Months" className="flex gap-1">
            <Button asChild size="sm" square>
              <Link href={hrefOf(otherMonth(month, -1))} aria-label="Month before" rel="prev">
                <ChevronLeft aria-hidden className="size-4" />
              </Link>
            </Button>
            <Button asChild size="sm">
              <Link href={hrefOf(now)}>This month</Link>
            </Button>
            <Button asChild size="sm" square>
              <Link href={hrefOf(otherMonth(month, 1))} aria-label="Month after" rel="next">
                <ChevronRight aria-hidden className="size-4" />
              </Link>
            </Button>
          </nav>
        }
      >
        <MonthGrid {...view} />
        <WeekList {...view} />
      </Card>
    </>
  );
}

function withMonth(params: URLSearchParams, at: Date): URLSearchParams {
  const all = new URLSearchParams(params);
  all.set('month', monthText(at));
  return all;
}
