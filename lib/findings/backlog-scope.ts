import { type Sql, sql } from '@/lib/platform/database/client';

/**
 * Which findings wait for somebody to do something, over `finding f`: the one place that says so, for the ranking, the
 * list, its counts and its export, and for tickets that are made by themselves.
 */
export const IN_BACKLOG: Sql = sql`f.closed_at IS NULL`;
