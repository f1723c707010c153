import { type Sql, sql } from '@/lib/platform/database/client';
import type { Period } from './model';

/**
 * Whether what was opened and closed then (`closed` null: not yet) was so at some instant of the period. What was closed in
 * the moment it was opened never was: one collection judges with part of what it found, and then with all of it.
 */
export const openIn = (opened: Sql, closed: Sql, { from, to }: Period): Sql =>
  sql`(${opened} < ${to}::timestamptz AND (${closed} IS NULL OR (${closed} > ${from}::timestamptz AND ${closed} > ${opened})))`;
