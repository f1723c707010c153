import type { Metadata } from 'next';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { credentialsHref, searchParamsOf } from '@/lib/credentials/filters-href';
import { listCredentials, listFilterOptions } from '@/lib/credentials/queries';
import { parseCredentialSearch, type RawSearch } from '@/lib/credentials/schema';
import { getRuntime } from '@/lib/platform/runtime';
import { namePlaces } from '@/lib/sources/queries-names';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../_as-of/as-of-form';
import { AsOfRefused } from '../_as-of/as-of-refused';
import { loadInstant, otherParams } from '../_as-of/load-instant';
import { ViewMenu } from '../_views/view-menu';
import { SightNote } from '../sight-note';
import { CredentialsAsOf } from './as-of-list';
import { BulkBar } from './bulk-bar';
import { ColumnChooser } from './column-chooser';
import { CredentialTabs } from './credential-tabs';
import { CredentialsCards } from './credentials-cards';
import { CredentialsTable } from './credentials-table';
import { ExportLinks } from './export-links';
import { FilterBar } from './filter-bar';
import { FilterChips } from './filter-chips';
import { LastBulk } from './last-bulk';
import { NoCredentials } from './no-credentials';
import { Pager } from './pager';
import { SearchNotices } from './search-notices';

export const metadata: Metadata = { title: 'Credentials' };

export default async function CredentialsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireEntry('credential:read');
  const { database, clock } = getRuntime();
  const raw = await searchParams;
  const asked = await loadInstant(viewer, raw);
  if (asked.refusal !== null)
    return (
      <AsOfRefused
        title="Credentials"
        path="/credentials"
        refusal={asked.refusal}
        others={otherParams(raw)}
      />
    );
  if (asked.at) return <CredentialsAsOf viewer={viewer} raw={raw} at={asked.at} />;
  const { search, ignored } = parseCredentialSearch(raw);
  const [page, options, places] = await Promise.all([
    listCredentials(viewer, database, search),
    listFilterOptions(viewer, database),
    namePlaces(viewer, database, search.filters),
  ]);
  const { rows, count, next, previous } = page;
  const filterParams = searchParamsOf({ filters: search.filters });
  const isSelectable = can(viewer, 'credential:classify') && !search.filters.gone;
  const teams = options.owner.map((option) => option.value).filter((team) => team !== '');
  const now = clock.now();
  return (
    <>
      <PageHeader
        title="Credentials"
        description={
          <>
            <Count value={count.value} exact={count.exact} />{' '}
            {count.exact && count.value === 1 ? 'credential' : 'credentials'}
            {search.filters.gone && ' that are gone'}
          </>
        }
        actions={
          <>
            <AsOfForm action="/credentials" others={otherParams(raw)} />
            <ViewMenu
              viewer={viewer}
              database={database}
              noun="credential"
              query={searchParamsOf({ ...search, cursor: null }).toString()}
              shown={[raw.saved].flat().at(-1)}
            />
            <ColumnChooser search={search} />
            {can(viewer, 'credential:export', { isNarrowed: true }) && (
              <ExportLinks path="/api/credentials/export" params={filterParams.toString()} />
            )}
          </>
        }
      />
      <CredentialTabs viewer={viewer} active="list" />
      <SearchNotices ignored={ignored} cursorIgnored={page.cursorIgnored} />
      <LastBulk viewer={viewer} database={database} now={now} />
      <FilterBar search={search} options={options} />
      <FilterChips search={search} places={places} />
      {!search.filters.gone && <SightNote viewer={viewer} />}
      {rows.length === 0 && <NoCredentials viewer={viewer} isFiltered={filterParams.size > 0} />}
      {rows.length > 0 && (
        <div data-list>
          <CredentialsTable rows={rows} search={search} now={now} isSelectable={isSelectable} />
          <CredentialsCards rows={rows} now={now} />
          {isSelectable && <BulkBar teams={teams} total={count} query={filterParams.toString()} />}
          <Pager next={next} previous={previous} href={(cursor) => credentialsHref({ ...search, cursor })} />
        </div>
      )}
    </>
  );
}
