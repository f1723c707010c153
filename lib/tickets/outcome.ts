import { nextTry } from '@/lib/notices/states';
import { type Database, executorOf, sql } from '@/lib/platform/database/client';
import type { ClaimedStep } from './claim';
import type { TrackerFailure } from './trackers/contract';

/** Writes down what a test of a tracker found. */
export async function recordChecked(
  database: Database,
  { id, tracker }: ClaimedStep,
  { answer, isFine }: { answer: string; isFine: boolean },
  now: Date,
): Promise<void> {
  await database.query(sql`
    WITH back AS (UPDATE ticket_tracker SET down_since = NULL, failures = 0, retry_at = NULL, last_error = NULL
      WHERE id = ${tracker.id}::uuid AND ${isFine}::boolean RETURNING id)
    UPDATE ticket_step SET state = ${isFine ? 'done' : 'failed'}, finished_at = ${now},
      answer = ${isFine ? answer : null}, last_error = ${isFine ? null : answer}
    WHERE id = ${id}::uuid`);
}

/**
 * The tracker is away: nothing more is asked of it before its next try, which comes later with each, and at least as late
 * as it asked. What was to be done waits however long that takes, and lets others go first, in case it is to blame.
 */
export async function keepTrackerBack(
  database: Database,
  tracker: Pick<ClaimedStep['tracker'], 'id' | 'failures'>,
  failure: TrackerFailure,
  now: Date,
  step: Pick<ClaimedStep, 'id' | 'tries'> | null = null,
): Promise<void> {
  const retryAt = nextTry(Number(tracker.failures) + 1, now, failure.retryAfterSeconds);
  await database.transaction(async (client) => {
    const executor = executorOf(client);
    if (step)
      await executor.query(sql`UPDATE ticket_step SET state = 'waiting', last_error = ${failure.message},
        send_at = ${nextTry(step.tries, now, failure.retryAfterSeconds)} WHERE id = ${step.id}::uuid`);
    await executor.query(sql`UPDATE ticket_tracker SET failures = failures + 1, down_since = coalesce(down_since, ${now}),
        retry_at = ${retryAt}, last_error = ${failure.message} WHERE id = ${tracker.id}::uuid`);
  });
}

/** Away for so long, the engineers are told. */
const TOLD_AFTER_HOURS = 1;

/** Tells the engineers of trackers that are away, once a day for each. */
export async function tellAway(database: Database, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await database.query(sql`
    INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion, data, href, created_at, due_at)
    SELECT gen_random_uuid(), 'role', 'engineer', 'ticket.failed', false, 'tracker', id::text, ${`away:${day}`},
      jsonb_build_object('name', name, 'error', last_error,
        'waiting', (SELECT count(*) FROM ticket_step s WHERE s.tracker_id = ticket_tracker.id AND s.state = 'waiting')),
      '/settings/tickets', ${now}, ${now}
    FROM ticket_tracker WHERE removed_at IS NULL
      AND down_since <= ${now}::timestamptz - make_interval(hours => ${TOLD_AFTER_HOURS})
    ON CONFLICT DO NOTHING`);
}
