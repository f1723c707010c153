import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { getRuntime } from '@/lib/platform/runtime';
import { listReviews, listSchedules } from '@/lib/reviews/queries';
import { listTasks } from '@/lib/reviews/queries-items';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../_table/csv-link';
import { last } from '../owners/search';
import { ReviewsTable } from './reviews-table';
import { SchedulesCard } from './schedules-card';
import { TasksCard } from './tasks-card';

export const metadata: Metadata = { title: 'Reviews' };

interface Props {
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function ReviewsPage({ searchParams }: Props) {
  const viewer = await requireViewer('review:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const before = last((await searchParams).before);
  const [{ rows, next }, tasks, schedules] = await Promise.all([
    listReviews(viewer, database, before),
    listTasks(viewer, database),
    listSchedules(viewer, database),
  ]);
  const canPlan = can(viewer, 'review:plan');
  return (
    <>
      <PageHeader
        title="Reviews"
        description="Campaigns in which owners attest that credentials are still needed. What is privileged is signed off from outside the team, and what is to go is held against what collections see."
        actions={
          <>
            <CsvLink viewer={viewer} table="reviews" />
            {canPlan && (
              <Button asChild variant="primary">
                <Link href="/reviews/new">
                  <Plus aria-hidden className="size-4" /> New review
                </Link>
              </Button>
            )}
          </>
        }
      />
      {can(viewer, 'review:decide') && <TasksCard title="Waiting for you" tasks={tasks} now={now} />}
      <Card title="Campaigns" flush>
        {rows.length === 0 ? (
          <EmptyState title="No reviews yet">
            {canPlan
              ? 'Start with a small scope, such as class A; quarterly is usual.'
              : 'A security lead opens them; what they ask of you stands here then.'}
          </EmptyState>
        ) : (
          <div data-list>
            <ReviewsTable rows={rows} now={now} />
          </div>
        )}
      </Card>
      {next && (
        <Button asChild>
          <Link href={`/reviews?before=${next}`}>Older reviews</Link>
        </Button>
      )}
      <SchedulesCard rows={schedules} canPlan={canPlan} now={now} />
    </>
  );
}
