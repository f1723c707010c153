import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { itemsHref } from './opening';

const OPEN_ITEMS = sql`FROM review_item i JOIN review r ON r.id = i.review_id AND r.state IN ('open', 'closing')
  WHERE i.state IN ('waiting', 'attested', 'follow-up', 'excepted')`;

/** How many items of running campaigns wait for this owner, or for what it said to be done. */
export async function countItemsOf(executor: Executor, owner: string): Promise<number> {
  const [row] = await executor.query<{ count: number }>(
    sql`SELECT count(*)::int AS count ${OPEN_ITEMS} AND i.reviewer = ${owner}`,
  );
  return row?.count ?? 0;
}

/** An owner leaves the register: another is asked from then on. What was said before stays as it was said. */
export async function handOverItems(
  { tx, viewer, now }: CommandContext,
  { from, to, reason }: { from: string; to: string; reason: string },
): Promise<AuditEvent[]> {
  const rows = await executorOfTx(tx).query<{ review: string; name: string; due: Date | null }>(sql`
    UPDATE review_item u SET reviewer = ${to}, basis = 'handed-over', member_id = NULL, delegated_by = ${viewer.name},
      delegated_reason = ${reason}
    FROM (SELECT i.review_id, i.credential_id, r.name, r.due_at ${OPEN_ITEMS} AND i.reviewer = ${from}) o
    WHERE u.review_id = o.review_id AND u.credential_id = o.credential_id
    RETURNING u.review_id::text AS review, o.name, o.due_at AS due`);
  const perReview = [...Map.groupBy(rows, ({ review }) => review)];
  await queueNotices(
    tx,
    perReview.map(([id, items]) => ({
      recipient: { kind: 'owner', owner: to },
      kind: 'review.delegated',
      isUrgent: false,
      subject: { kind: 'review', id },
      occasion: `handed-over:${from}`,
      data: {
        name: items[0]?.name ?? null,
        items: items.length,
        by: viewer.name,
        reason,
        dueAt: items[0]?.due?.toISOString() ?? null,
      },
      href: itemsHref(id, to),
    })),
    now,
  );
  return perReview.map(([id, items]) => ({
    action: 'review.delegated',
    subject: { kind: 'review', id },
    payload: { name: items[0]?.name ?? null, from: [from], to, reason, items: items.length },
  }));
}
