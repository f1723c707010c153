import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import type { RawSearch } from '@/lib/credentials/schema';
import { itemParams } from '@/lib/reviews/search';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../_audit/trail-link';
import { CsvLink } from '../../_table/csv-link';
import { SearchNotices } from '../../credentials/search-notices';
import { ScopeParts } from '../new/scope-parts';
import { ReviewStateBadge } from '../state-badges';
import { ItemsCard } from './items-card';
import { loadReview } from './load';
import { ProgressCard } from './progress-card';
import { RecordCard } from './record-card';
import { ReviewSteps } from './review-steps';

export const metadata: Metadata = { title: 'Review' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearch>;
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('review:read');
  const loaded = await loadReview(viewer, (await params).id, await searchParams);
  const { review, search, ignored, scope, progress, now } = loaded;
  const items = itemParams({ ...search, after: null });
  items.set('id', review.id);
  return (
    <>
      <PageHeader
        title={review.name}
        description={<ReviewStateBadge state={review.state} />}
        actions={
          <>
            <TrailLink viewer={viewer} kind="review" id={review.id} />
            {review.openedAt && <CsvLink viewer={viewer} table="review-items" params={items} label="Items" />}
          </>
        }
      />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <ReviewSteps viewer={viewer} review={review} />
      {scope && <ScopeParts scope={scope} query={review.query} />}
      {/* Whoever is asked comes to decide; the others come to see how far it is. */}
      {review.openedAt && viewer.role !== 'owner' && <ProgressCard review={review} rows={progress} />}
      {review.openedAt && <ItemsCard viewer={viewer} loaded={loaded} />}
      <RecordCard review={review} now={now} />
    </>
  );
}
