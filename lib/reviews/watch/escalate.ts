import { addDays } from '@/lib/kernel/dates';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { escalationOf, GRACE_DAYS, type Unanswered } from '../model';
import { itemsHref, recipientOf } from '../opening';

const BATCH = 2_000;

interface Due extends Unanswered {
  review: string;
  reviewName: string;
  id: number | bigint;
  fallback: string | null;
}

/** Items that go to the same new reviewer; `to` null: the security leads. */
interface Group {
  review: string;
  name: string;
  to: string | null;
  items: Due[];
}

/** Asks on where no answer came until the due date: the fallback first, then the security leads. As many as fit a turn. */
export async function escalateItems(context: CommandContext): Promise<AuditEvent[]> {
  const { tx, now } = context;
  const due = await executorOfTx(tx).query<Due>(sql`
    SELECT i.review_id::text AS review, r.name AS "reviewName", i.credential_id AS id, i.reviewer, i.level, i.due_at AS "dueAt", f.name AS fallback
    FROM review_item i JOIN review r ON r.id = i.review_id AND r.state = 'open'
    LEFT JOIN owner w ON w.name = i.reviewer AND w.removed_at IS NULL
    LEFT JOIN owner f ON f.id = w.fallback_id AND f.removed_at IS NULL
    WHERE i.state = 'waiting' AND i.due_at <= ${now}::timestamptz
    ORDER BY i.due_at, i.review_id, i.credential_id LIMIT ${BATCH} FOR UPDATE OF i SKIP LOCKED`);
  const groups = grouped(due, now);
  for (const group of groups) await askInstead(context, group);
  return groups.map(({ review, name, to, items }) => ({
    action: 'review.escalated',
    subject: { kind: 'review', id: review },
    payload: {
      name,
      from: [...new Set(items.map(({ reviewer }) => reviewer))],
      to: to ?? 'security',
      items: items.length,
    },
  }));
}

function grouped(due: readonly Due[], now: Date): Group[] {
  const groups = new Map<string, Group>();
  for (const row of due) {
    const escalation = escalationOf({ ...row, level: Number(row.level) }, row.fallback, now);
    if (escalation.to === 'nobody') continue;
    const to = escalation.to === 'fallback' ? escalation.owner : null;
    const key = JSON.stringify([row.review, to]);
    const group = groups.get(key) ?? { review: row.review, name: row.reviewName, to, items: [] };
    group.items.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function askInstead({ tx, now }: CommandContext, { review, name, to, items }: Group): Promise<void> {
  const due = to === null ? null : addDays(now, GRACE_DAYS);
  await executorOfTx(
    tx,
  ).query(sql`UPDATE review_item SET reviewer = ${to}, basis = 'escalated', member_id = NULL,
      level = ${to === null ? 2 : 1}::smallint, due_at = ${due}::timestamptz
    WHERE review_id = ${review}::uuid AND credential_id = ANY(${items.map(({ id }) => Number(id))}::bigint[]) RETURNING 1`);
  const from = [...new Set(items.map(({ reviewer }) => reviewer))].join(', ');
  await queueNotices(
    tx,
    [
      {
        recipient: recipientOf(to),
        kind: 'review.escalated',
        isUrgent: false,
        subject: { kind: 'review', id: review },
        occasion: `escalated:${now.toISOString()}:${items[0]?.id}`,
        data: { name, from, items: items.length },
        href: itemsHref(review, to),
      },
    ],
    now,
  );
}
