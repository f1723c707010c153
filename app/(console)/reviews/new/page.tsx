import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { searchParamsOf } from '@/lib/credentials/filters-href';
import { listFilterOptions } from '@/lib/credentials/queries';
import { parseCredentialSearch, type RawSearch } from '@/lib/credentials/schema';
import { getRuntime } from '@/lib/platform/runtime';
import { previewScope } from '@/lib/reviews/queries';
import { namePlaces } from '@/lib/sources/queries-names';
import { requireViewer } from '@/lib/web/session';
import { FilterBar } from '../../credentials/filter-bar';
import { FilterChips } from '../../credentials/filter-chips';
import { SearchNotices } from '../../credentials/search-notices';
import { DraftForm } from './draft-form';
import { ScopeParts } from './scope-parts';

export const metadata: Metadata = { title: 'New review' };

export default async function NewReviewPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireViewer('review:plan');
  const { database, clock } = getRuntime();
  const { search, ignored } = parseCredentialSearch(await searchParams);
  const filters = { ...search.filters, gone: false };
  const query = searchParamsOf({ filters }).toString();
  const [scope, options, places] = await Promise.all([
    previewScope(viewer, database, query, clock.now()),
    listFilterOptions(viewer, database),
    namePlaces(viewer, database, filters),
  ]);
  return (
    <>
      <PageHeader
        title="New review"
        description="Choose what it is about, look at whom it would ask, and put it down as a draft. Nobody is told before you open it."
      />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <Card
        title="What it is about"
        description="The filters of the credentials list; none: every credential."
      >
        <FilterBar search={{ ...search, filters }} options={options} action="/reviews/new" hasGone={false} />
        <FilterChips
          search={{ ...search, filters }}
          places={places}
          hrefOf={(left) => `/reviews/new?${searchParamsOf({ filters: left ?? {} })}`}
        />
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ScopeParts scope={scope} query={query} />
        <Card title="The review">
          <DraftForm query={query} items={scope.items} />
        </Card>
      </div>
    </>
  );
}
