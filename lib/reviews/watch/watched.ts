import { type Executor, sql } from '@/lib/platform/database/client';

/** A campaign whose items are held against what was collected. */
export interface Watched {
  id: string;
  name: string;
  state: 'open' | 'closing';
  openedAt: Date;
  dueAt: Date;
}

/** Whatever a campaign waits for takes days; looking at all its items at every turn of a worker would be for nothing. */
const EVERY_SECONDS = 15;

/** The campaigns that were not looked at for a while, held; one in which somebody decides right now comes later. */
export function takeWatched(executor: Executor, now: Date): Promise<Watched[]> {
  return executor.query<Watched>(sql`UPDATE review r SET watched_at = ${now}::timestamptz WHERE r.id IN (
      SELECT id FROM review WHERE state IN ('open', 'closing')
        AND (watched_at IS NULL OR watched_at <= ${now}::timestamptz - make_interval(secs => ${EVERY_SECONDS}))
      ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING r.id::text AS id, r.name, r.state, r.opened_at AS "openedAt", r.due_at AS "dueAt"`);
}
