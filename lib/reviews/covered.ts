import { type Executor, sql } from '@/lib/platform/database/client';

/**
 * Owners of whom a campaign asked about everything that was theirs when it was opened, and who answered for all of it.
 * What came to them later is not held against them: the next quarter asks about it.
 */
export async function ownersCovered(executor: Executor, reviewId: string): Promise<string[]> {
  const rows = await executor.query<{ owner: string }>(sql`
    SELECT o.owner FROM (SELECT DISTINCT decided_for AS owner FROM review_item
      WHERE review_id = ${reviewId}::uuid AND decided_for IS NOT NULL) o
    WHERE NOT EXISTS (SELECT 1 FROM credential c JOIN review r ON r.id = ${reviewId}::uuid
      WHERE c.owner_team = o.owner AND c.gone_at IS NULL AND c.first_seen_at <= r.opened_at AND NOT EXISTS (
        SELECT 1 FROM review_item i WHERE i.review_id = r.id AND i.credential_id = c.id AND i.decided_for = o.owner))
    ORDER BY o.owner`);
  return rows.map(({ owner }) => owner);
}
