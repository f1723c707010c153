import type { Viewer } from '@/lib/access/roles';
import { assertGranted } from '@/lib/evidence/granted';
import { type Period, WHOLE_SCOPE } from '@/lib/evidence/model';
import { invalid } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { Report } from './contract';

/** A review that ended, from which on a report looks. */
export interface ClosedReview {
  id: string;
  name: string;
  closedAt: Date;
}

/** The last review that was closed before an instant; null: none was. */
export async function lastReviewBefore(executor: Executor, at: Date): Promise<ClosedReview | null> {
  const [row] =
    await executor.query<ClosedReview>(sql`SELECT id::text AS id, name, closed_at AS "closedAt" FROM review
    WHERE closed_at < ${at}::timestamptz ORDER BY closed_at DESC, id LIMIT 1`);
  return row ?? null;
}

/** The period of a report that was asked for one: as asked, or since the last review where the report says so. */
export async function resolvePeriod(
  executor: Executor,
  { since }: Pick<Report, 'since'>,
  asked: Period,
): Promise<{ period: Period; review: ClosedReview | null }> {
  const review = since === 'review' ? await lastReviewBefore(executor, asked.to) : null;
  return { period: { from: review?.closedAt ?? asked.from, to: asked.to }, review };
}

/**
 * @throws `evidence/not-granted`, `report/future` where the period has not ended, `report/before-first` where nothing was collected by its end.
 */
export async function assertReportable(
  executor: Executor,
  viewer: Viewer,
  period: Period,
  now: Date,
): Promise<void> {
  const { to } = period;
  // Reports look at their period alone, and at all of the estate on the way.
  assertGranted(viewer, { type: 'type-2', frameworks: [], period, scope: WHOLE_SCOPE });
  const refuse = (code: string, message: string) => invalid(code, message, { fields: { to: message } });
  if (to > now)
    throw refuse(
      'report/future',
      `The period has not ended: its last day is to be before ${now.toISOString().slice(0, 10)}.`,
    );
  const [first] = await executor.query<{ at: Date | null }>(
    sql`SELECT min(known_at) AS at FROM credential_version`,
  );
  if (!first?.at)
    throw refuse('report/before-first', 'Nothing has been collected yet, so there is nothing to report.');
  if (first.at >= to)
    throw refuse(
      'report/before-first',
      `Nothing had been collected then; the first collection was on ${first.at.toISOString().slice(0, 10)}.`,
    );
}
