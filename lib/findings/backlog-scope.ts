import { type Sql, sql } from '@/lib/platform/database/client';

/**
 * Which findings wait for somebody to do something, over `finding f`: the one place that says so, for the ranking, the
 * list, its counts and its export, and for tickets that are made by themselves. What an exception covers waits for nobody
 * until it ends, and a duty waits in the inbox of whoever does it.
 */
export const IN_BACKLOG: Sql = sql`f.closed_at IS NULL AND f.exception_id IS NULL AND f.subject_kind <> 'duty'`;
