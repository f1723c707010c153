import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { findingCountsSql, liveSql } from './counts-sql';
import { daysAhead, type ExpiryOutlook, expiryOutlook, OUTLOOK_DAYS } from './model';

const HISTORY_DAYS = 365;

/** What ends in the time ahead, by week and in all; weeks without any are there with zero. */
export async function listExpiryWeeks(viewer: Viewer, database: Executor, now: Date): Promise<ExpiryOutlook> {
  permit(viewer, 'posture:read');
  const { from, to } = daysAhead(now, OUTLOOK_DAYS);
  const rows = await database.query<{ day: string; count: number }>(sql`
    SELECT to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS count
    FROM credential c WHERE ${liveSql(viewer)}
      AND c.expires_at >= ${new Date(from)}::timestamptz AND c.expires_at < ${new Date(to)}::timestamptz
    GROUP BY 1`);
  return expiryOutlook(now, new Map(rows.map(({ day, count }) => [day, count])));
}

export interface OpenFindings {
  /** Findings that fail a rule. */
  fail: number;
  /** Findings that cannot be judged. */
  unknown: number;
}

/** Findings that are open now. */
export async function countOpenFindings(viewer: Viewer, database: Executor): Promise<OpenFindings> {
  permit(viewer, 'posture:read');
  const teams = visibleTeams(viewer);
  const counts = teams
    ? sql`SELECT f.verdict AS bucket, count(*) AS count FROM finding f
        WHERE f.closed_at IS NULL AND f.owner_team = ANY(${teams}::text[]) GROUP BY 1`
    : findingCountsSql();
  const [row] = await database.query<OpenFindings>(sql`
    SELECT coalesce(sum(count) FILTER (WHERE bucket = 'fail'), 0)::bigint AS fail,
      coalesce(sum(count) FILTER (WHERE bucket = 'unknown'), 0)::bigint AS unknown FROM (${counts}) counted`);
  return row ?? { fail: 0, unknown: 0 };
}

/** How many were open at the end of a day. */
export interface FindingDay extends OpenFindings {
  /** `2026-11-21`, UTC */
  day: string;
}

/** Open findings over the past year: one point per day on which it is known. */
export async function listFindingDays(viewer: Viewer, database: Executor, now: Date): Promise<FindingDay[]> {
  permit(viewer, 'posture:read');
  const teams = visibleTeams(viewer);
  const from = addDays(now, -HISTORY_DAYS);
  return database.query<FindingDay>(teams ? ofTeams(teams, from, now) : kept(from));
}

function kept(from: Date): Sql {
  return sql`SELECT to_char(day, 'YYYY-MM-DD') AS day,
      coalesce(sum(count) FILTER (WHERE bucket = 'fail'), 0)::bigint AS fail,
      coalesce(sum(count) FILTER (WHERE bucket = 'unknown'), 0)::bigint AS unknown
    FROM posture_day WHERE measure = 'findings' AND day > (${from}::timestamptz AT TIME ZONE 'UTC')::date
    GROUP BY posture_day.day ORDER BY posture_day.day`;
}

/**
 * Days are kept for all teams together, so the past of some is made from the life of their findings: by today's owner
 * and today's verdict, since neither is kept per span.
 */
function ofTeams(teams: readonly string[], from: Date, now: Date): Sql {
  return sql`
    WITH span AS (
      SELECT f.opened_at, f.closed_at, f.verdict FROM finding f WHERE f.owner_team = ANY(${teams}::text[])
      UNION ALL SELECT s.opened_at, s.closed_at, f.verdict FROM finding_span s JOIN finding f ON f.id = s.finding_id
      WHERE f.owner_team = ANY(${teams}::text[])),
    move AS (
      SELECT opened_at AS at, verdict, 1 AS step FROM span UNION ALL
      SELECT closed_at, verdict, -1 FROM span WHERE closed_at IS NOT NULL UNION ALL
      SELECT ${now}::timestamptz, 'fail', 0),
    daily AS (
      SELECT (greatest(at, ${from}::timestamptz) AT TIME ZONE 'UTC')::date AS day,
        sum(step) FILTER (WHERE verdict = 'fail') AS fail, sum(step) FILTER (WHERE verdict = 'unknown') AS unknown
      FROM move WHERE at <= ${now} GROUP BY 1)
    SELECT to_char(day, 'YYYY-MM-DD') AS day, (sum(coalesce(fail, 0)) OVER (ORDER BY day))::bigint AS fail,
      (sum(coalesce(unknown, 0)) OVER (ORDER BY day))::bigint AS unknown
    FROM daily ORDER BY daily.day`;
}
