import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { listCredentialsAsOf } from '@/lib/credentials/as-of/list';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { parseAsOfSearch } from '@/lib/credentials/as-of/search';
import { credentialsHref, searchParamsOf } from '@/lib/credentials/filters-href';
import type { RawSearch } from '@/lib/credentials/schema';
import { atInstant, instantParam } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { namePlaces } from '@/lib/sources/queries-names';
import { AsOfBanner } from '../_as-of/as-of-banner';
import { AsOfForm } from '../_as-of/as-of-form';
import { otherParams } from '../_as-of/load-instant';
import { ColumnChooser } from './column-chooser';
import { CredentialsCards } from './credentials-cards';
import { CredentialsTable } from './credentials-table';
import { ExportLinks } from './export-links';
import { FilterBar } from './filter-bar';
import { FilterChips } from './filter-chips';
import { optionsFor } from './filter-options';
import { Pager } from './pager';
import { SearchNotices } from './search-notices';

/** The list of credentials as it was known at an instant; nothing can be done to it. */
export async function CredentialsAsOf({ viewer, raw, at }: { viewer: Viewer; raw: RawSearch; at: Date }) {
  const { database } = getRuntime();
  const { search, ignored } = parseAsOfSearch(raw);
  const { filters, sort, direction, columns } = search;
  const [page, known, options, places] = await Promise.all([
    listCredentialsAsOf(viewer, database, search, at),
    countKnownThen(viewer, database, at),
    optionsFor(viewer, database),
    namePlaces(viewer, database, filters),
  ]);
  const { rows, count, next, previous } = page;
  const href = (more: Parameters<typeof credentialsHref>[0]) =>
    atInstant(credentialsHref({ sort, direction, columns, ...more }), at);
  const exported = searchParamsOf({ filters });
  exported.set('asOf', instantParam(at));
  return (
    <>
      <PageHeader
        title="Credentials"
        description={
          <>
            {count ? <Count value={count.value} exact={count.exact} /> : 'Many'}{' '}
            {count?.exact && count.value === 1 ? 'credential' : 'credentials'}
            {filters.gone && ' that were gone'}
          </>
        }
        actions={
          <>
            <AsOfForm action="/credentials" at={at} others={otherParams(raw)} />
            <ColumnChooser search={search} asOf={at} />
            {can(viewer, 'credential:export', { at, isNarrowed: true }) && (
              <ExportLinks path="/api/credentials/export" params={exported.toString()} />
            )}
          </>
        }
      />
      <AsOfBanner
        at={at}
        nowHref={credentialsHref({ filters, columns })}
        known={
          <>
            <Count value={known.value} exact={known.exact} />{' '}
            {known.value === 1 ? 'credential was' : 'credentials were'} known then
          </>
        }
      >
        Age and limit are by the policy in force then, standing is from the findings open then. Last use is as
        known at the end of the day before.
      </AsOfBanner>
      <SearchNotices ignored={ignored} cursorIgnored={page.cursorIgnored} />
      <FilterBar search={search} options={options} asOf={at} />
      <FilterChips
        search={search}
        places={places}
        hrefOf={(narrowed) => href(narrowed ? { filters: narrowed } : {})}
      />
      {rows.length === 0 ? (
        <EmptyState title="None then">
          No credential that was known then matches, or your teams answered for none of them.
        </EmptyState>
      ) : (
        <div data-list>
          <CredentialsTable rows={rows} search={search} now={at} isSelectable={false} asOf={at} />
          <CredentialsCards rows={rows} now={at} asOf={at} />
          <Pager next={next} previous={previous} href={(cursor) => href({ filters, cursor })} />
        </div>
      )}
    </>
  );
}
