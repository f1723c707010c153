import type { JsonObject } from '@/lib/kernel/json';
import { type Database, sql } from '@/lib/platform/database/client';
import { type Place, type StepKind, TRACKER_KINDS, type TrackerKind } from './model';
import { TRACKERS } from './trackers/registry';

/** A step this worker has in hand. */
export interface ClaimedStep {
  id: string;
  kind: StepKind;
  tries: number;
  firstTryAt: Date;
  tracker: { id: string; kind: TrackerKind; name: string; config: JsonObject; failures: number };
  /** Null for a test of the tracker. */
  ticket: { id: string; findingId: number; place: Place; key: string | null } | null;
}

/**
 * Takes the next step whose tracker is not away; no other worker gets it. One at a time for each tracker, as trackers
 * ask for, and for each ticket in the order they were put down; of those put down together, what weighs most in the
 * backlog first. Null when there is none.
 */
export async function claimStep(
  database: Database,
  workerId: string,
  now: Date,
): Promise<ClaimedStep | null> {
  const [row] = await database.query<ClaimedStep>(sql`
    UPDATE ticket_step s SET state = 'doing', claimed_by = ${workerId}, claimed_at = ${now}, tries = s.tries + 1,
      first_try_at = coalesce(s.first_try_at, ${now})
    FROM ticket_tracker k
    WHERE k.id = s.tracker_id AND s.id = (
      SELECT w.id FROM ticket_step w JOIN ticket_tracker r ON r.id = w.tracker_id
      LEFT JOIN ticket t ON t.id = w.ticket_id LEFT JOIN backlog_item b ON b.finding_id = t.finding_id
      WHERE w.state = 'waiting' AND w.send_at <= ${now} AND r.removed_at IS NULL
        AND (r.retry_at IS NULL OR r.retry_at <= ${now})
        AND NOT EXISTS (SELECT 1 FROM ticket_step d WHERE d.tracker_id = w.tracker_id AND d.state = 'doing')
        AND NOT EXISTS (SELECT 1 FROM ticket_step e WHERE e.ticket_id = w.ticket_id AND e.state = 'waiting'
          AND (e.created_at, e.id) < (w.created_at, w.id))
      ORDER BY w.kind = 'check' DESC, w.send_at, w.created_at, b.score DESC NULLS LAST, w.id LIMIT 1 FOR UPDATE OF w, r SKIP LOCKED)
    RETURNING s.id::text AS id, s.kind, s.tries, s.first_try_at AS "firstTryAt",
      jsonb_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'config', k.config, 'failures', k.failures) AS tracker,
      (SELECT jsonb_build_object('id', t.id, 'findingId', t.finding_id, 'place', t.place, 'key', t.key)
        FROM ticket t WHERE t.id = s.ticket_id) AS ticket`);
  return row ?? null;
}

/** No request takes longer; a worker that was taken for dead has ended its own by then. */
const IN_FLIGHT_SECONDS = 30;
/** A live worker that could not write down an outcome has let go of it then. */
const LOST_AFTER_MINUTES = 10;

/**
 * Takes up what workers had in hand when they died. It may have got through, so it is tried again only after the tracker
 * is sure to find it, and whoever tries looks first.
 */
export async function takeUpLostSteps(database: Database, now: Date): Promise<number> {
  const settles = Object.fromEntries(TRACKER_KINDS.map((kind) => [kind, TRACKERS[kind].settlesMs]));
  const rows = await database.query(sql`
    UPDATE ticket_step s SET state = 'waiting', last_error = 'The worker ended while it was being done.',
      send_at = s.claimed_at + make_interval(secs => (${JSON.stringify(settles)}::jsonb->>k.kind)::float8 / 1000)
    FROM ticket_tracker k
    WHERE k.id = s.tracker_id AND s.state = 'doing' AND (
      (NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = s.claimed_by AND w.stopped_at IS NULL)
        AND s.claimed_at < ${now}::timestamptz - make_interval(secs => ${IN_FLIGHT_SECONDS}))
      OR s.claimed_at < ${now}::timestamptz - make_interval(mins => ${LOST_AFTER_MINUTES}))
    RETURNING s.id`);
  return rows.length;
}
