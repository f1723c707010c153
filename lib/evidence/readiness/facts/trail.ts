import { type Retention, retentionOf } from '@/lib/audit/retention';
import { type Executor, sql } from '@/lib/platform/database/client';
import { CONFIG_SUBJECTS } from '../../files/config-changes';
import type { Period } from '../../model';
import type { TrailFacts } from '../facts-model';

/** What the audit trail holds of the period, and whether it was walked. */
export async function readTrail(database: Executor, { from, to }: Period): Promise<TrailFacts> {
  const [[row], [verified], set] = await Promise.all([
    database.query<Pick<TrailFacts, 'events' | 'firstAt' | 'checkpoints' | 'configChanges'>>(sql`
      SELECT count(*)::int AS events,
        count(*) FILTER (WHERE outcome = 'done' AND subject_kind = ANY(${[...CONFIG_SUBJECTS]}::text[])
          AND action NOT LIKE 'collection.%')::int AS "configChanges",
        (SELECT at FROM audit_event ORDER BY id LIMIT 1) AS "firstAt",
        (SELECT count(*) FROM audit_checkpoint WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz)::int AS checkpoints
      FROM audit_event WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz`),
    database.query<{
      at: Date;
      problem: boolean;
    }>(sql`SELECT at, problem IS NOT NULL AS problem FROM audit_verification
      WHERE at < ${to}::timestamptz ORDER BY id DESC LIMIT 1`),
    database.query<{ class: string; months: number }>(sql`SELECT class, months FROM audit_retention`),
  ]);
  const kept: Retention = retentionOf(set);
  return {
    events: row?.events ?? 0,
    configChanges: row?.configChanges ?? 0,
    checkpoints: row?.checkpoints ?? 0,
    firstAt: row?.firstAt ?? null,
    verifiedAt: verified?.at ?? null,
    problem: verified?.problem ?? false,
    leastMonths: Math.min(...Object.values(kept)),
  };
}
