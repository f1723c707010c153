import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Chips } from '@/app/_ui/chips';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { countExceptions, listExceptions } from '@/lib/exceptions/queries';
import { exceptionMetrics } from '@/lib/exceptions/queries-metrics';
import { exceptionParams, exceptionsHref, parseExceptionSearch } from '@/lib/exceptions/search';
import { getRuntime } from '@/lib/platform/runtime';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../_as-of/as-of-form';
import { AsOfRefused } from '../_as-of/as-of-refused';
import { loadInstant, otherParams } from '../_as-of/load-instant';
import { CsvLink } from '../_table/csv-link';
import { Pager } from '../credentials/pager';
import { ExceptionsAsOf } from './as-of-list';
import { ExceptionTabs } from './exception-tabs';
import { ExceptionsTable } from './exceptions-table';
import { MetricsCards } from './metrics-cards';
import { NoExceptions } from './no-exceptions';
import { searchChips } from './search-chips';

export const metadata: Metadata = { title: 'Exceptions' };

type Raw = Record<string, string | string[] | undefined>;

export default async function ExceptionsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireEntry('exception:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const raw = await searchParams;
  const asked = await loadInstant(viewer, raw);
  if (asked.refusal !== null)
    return (
      <AsOfRefused title="Exceptions" path="/exceptions" refusal={asked.refusal} others={otherParams(raw)} />
    );
  if (asked.at) return <ExceptionsAsOf viewer={viewer} raw={raw} at={asked.at} />;
  const search = parseExceptionSearch(raw);
  const { view } = search;
  const [counts, page, metrics] = await Promise.all([
    countExceptions(viewer, database),
    view === 'metrics' ? null : listExceptions(viewer, database, view, search, now),
    view === 'metrics' ? exceptionMetrics(viewer, database, now) : null,
  ]);
  const chips = searchChips(search);
  return (
    <>
      <PageHeader
        title="Exceptions"
        description="Findings that may stay open until a date. They stay open and counted; somebody else than who asked has said yes, and what they said yes to is checked at every collection."
        actions={
          <>
            <AsOfForm
              action="/exceptions"
              others={view === 'ended' || view === 'in-force' ? [['view', view]] : []}
            />
            {view !== 'metrics' && (
              <CsvLink viewer={viewer} table="exceptions" params={exceptionParams({ ...search, page: 1 })} />
            )}
            {can(viewer, 'exception:request') && (
              <Button asChild variant="primary">
                <Link href="/exceptions/new">Ask for an exception</Link>
              </Button>
            )}
          </>
        }
      />
      <ExceptionTabs active={view} counts={counts} />
      {metrics && <MetricsCards metrics={metrics} />}
      {page && (
        <>
          <Chips chips={chips} clearHref={exceptionsHref({ view })} />
          <Card flush>
            {page.rows.length === 0 ? (
              <NoExceptions view={search.view} isNarrowed={chips.length > 0} />
            ) : (
              <ExceptionsTable rows={page.rows} view={view} now={now} />
            )}
          </Card>
          <Pager
            next={page.hasMore ? String(search.page + 1) : null}
            previous={search.page > 1 ? String(search.page - 1) : null}
            href={(number) => exceptionsHref({ ...search, page: Number(number) })}
          />
        </>
      )}
    </>
  );
}
