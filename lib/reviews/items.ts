import type { Viewer } from '@/lib/access/roles';
import { forbidden, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { voiceOf } from './model';
import { SNAPSHOT } from './scope';
import type { Snapshot } from './snapshot';
import type { ItemState, ReviewDecision } from './states';

/** An item held for the rest of the transaction, with the facts of its credential as they are. */
export interface LockedItem {
  id: number;
  name: string;
  owner: string | null;
  reviewer: string | null;
  level: number;
  state: ItemState;
  privileged: boolean;
  snapshot: Snapshot;
  decision: ReviewDecision | null;
  rationale: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decidedById: string | null;
  decidedFor: string | null;
  current: Snapshot;
  changedAt: Date;
  goneAt: Date | null;
}

/**
 * These items of a campaign, all of them or none.
 * @throws `review/no-item`.
 */
export async function lockItems(
  { tx }: CommandContext,
  id: string,
  ids: readonly number[],
): Promise<LockedItem[]> {
  const wanted = [...new Set(ids)];
  const rows = await executorOfTx(tx).query<LockedItem>(sql`
    SELECT i.credential_id AS id, i.name, i.owner, i.reviewer, i.level, i.state, i.privileged, i.snapshot, i.decision, i.rationale,
      i.decided_at AS "decidedAt", i.decided_by AS "decidedBy", i.decided_by_id AS "decidedById", i.decided_for AS "decidedFor",
      ${SNAPSHOT} AS current, c.changed_at AS "changedAt", c.gone_at AS "goneAt"
    FROM review_item i JOIN credential c ON c.id = i.credential_id LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE i.review_id = ${id}::uuid AND i.credential_id = ANY(${wanted}::bigint[]) ORDER BY i.credential_id FOR UPDATE OF i`);
  if (rows.length < wanted.length)
    throw notFound('review/no-item', 'Nothing was changed: some of these are not part of this review.');
  return rows.map((row) => ({ ...row, id: Number(row.id), level: Number(row.level) }));
}

/** For whom the viewer speaks about an item; null: as a security lead. @throws `review/not-yours`. */
export function speaksFor(viewer: Viewer, item: LockedItem): string | null {
  const voice = voiceOf(viewer, item);
  if (voice) return voice.owner;
  const asked = item.reviewer === null ? 'the security leads are' : `${item.reviewer} is`;
  throw forbidden(
    'review/not-yours',
    `${item.name} is not yours to attest: ${asked} asked about it. They can delegate it to you.`,
  );
}
