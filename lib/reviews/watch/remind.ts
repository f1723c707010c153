import { type Executor, sql } from '@/lib/platform/database/client';
import { reminderDue } from '../model';
import type { Watched } from './watched';

const COLUMNS = sql`INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion, data, href,
  created_at, due_at)`;

/** Reminds every reviewer of a campaign of what still waits for them, once per occasion; how many were. */
export async function queueReminders(
  executor: Executor,
  { reviewId, occasion, now }: { reviewId: string; occasion: string; now: Date },
): Promise<number> {
  const rows = await executor.query(sql`${COLUMNS}
    SELECT gen_random_uuid(), CASE WHEN i.reviewer IS NULL THEN 'role' ELSE 'owner' END, coalesce(i.reviewer, 'security'),
      'review.reminder', false, 'review', r.id::text, ${occasion},
      jsonb_build_object('name', r.name, 'items', count(*), 'dueAt', to_char(r.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
      '/reviews/' || r.id || '?state=waiting', ${now}, ${now}
    FROM review r JOIN review_item i ON i.review_id = r.id AND i.state = 'waiting'
    WHERE r.id = ${reviewId}::uuid GROUP BY r.id, i.reviewer ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length;
}

/** The reminders whose day has come: before the due date, and weekly of what was said to be revoked or reduced and is not. */
export async function remindOfReviews(
  executor: Executor,
  reviews: readonly Watched[],
  now: Date,
): Promise<void> {
  for (const { id, state, openedAt, dueAt } of reviews) {
    const days = state === 'open' ? reminderDue(openedAt, dueAt, now) : null;
    if (days !== null) await queueReminders(executor, { reviewId: id, occasion: `${days}-days`, now });
  }
  await executor.query(sql`${COLUMNS}
    SELECT gen_random_uuid(), CASE WHEN i.reviewer IS NULL THEN 'role' ELSE 'owner' END, coalesce(i.reviewer, 'security'),
      'review.follow-up', false, 'review', r.id::text,
      'week-' || floor(extract(epoch FROM ${now}::timestamptz - min(i.decided_at)) / 604800)::int,
      jsonb_build_object('name', r.name, 'items', count(*)), '/reviews/' || r.id || '?state=follow-up', ${now}, ${now}
    FROM review r JOIN review_item i ON i.review_id = r.id AND i.state = 'follow-up'
    WHERE r.id = ANY(${reviews.map(({ id }) => id)}::uuid[]) AND i.decided_at <= ${now}::timestamptz - interval '7 days'
    GROUP BY r.id, i.reviewer ON CONFLICT DO NOTHING RETURNING id`);
}
