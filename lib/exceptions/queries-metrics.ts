import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Executor, sql } from '@/lib/platform/database/client';
import { AGES, type Age } from './search';

export interface ExceptionMetrics {
  /** In force, and the open findings they cover. */
  inForce: number;
  findings: number;
  /** All findings that are open, of which those are a part. */
  openFindings: number;
  /** Of those in force: approved after the breach, by one voice, not reviewed yet. */
  retroactive: number;
  breakGlass: number;
  unreviewed: number;
  byAge: { age: Age; count: number }[];
  byTeam: { team: string | null; count: number; findings: number; expiring: number }[];
  /** By how often they were renewed: 0 never, 1 once, 2 a renewal of a renewal, and so on. */
  byRenewal: { renewal: number; count: number }[];
}

/** What exceptions add up to, of the teams the viewer may see. */
export async function exceptionMetrics(
  viewer: Viewer,
  database: Executor,
  now: Date,
): Promise<ExceptionMetrics> {
  permit(viewer, 'exception:read');
  const teams = visibleTeams(viewer);
  const within = teams ? sql`AND e.owners && ${[...teams]}::text[]` : sql``;
  const inForce = sql`e.state IN ('active', 'expiring') ${within}`;
  const ofTeams = teams ? sql`AND f.owner_team = ANY(${[...teams]}::text[])` : sql``;
  const days = sql`extract(epoch FROM ${now}::timestamptz - e.began_at) / 86400`;
  type Totals = Pick<ExceptionMetrics, 'inForce' | 'retroactive' | 'breakGlass' | 'unreviewed'>;
  const [[totals], [open], ages, byTeam, byRenewal] = await Promise.all([
    database.query<Totals>(sql`SELECT count(*)::float8 AS "inForce", count(*) FILTER (WHERE e.approved_at > e.breached_at)::float8 AS retroactive,
        count(*) FILTER (WHERE e.is_break_glass)::float8 AS "breakGlass", count(*) FILTER (WHERE e.review_due_at IS NOT NULL)::float8 AS unreviewed
      FROM exception e WHERE ${inForce}`),
    database.query<{
      findings: number;
      openFindings: number;
    }>(sql`SELECT (SELECT count(*)::float8 FROM finding f
        WHERE f.exception_id IS NOT NULL ${ofTeams}) AS findings,
      (SELECT count(*)::float8 FROM finding f WHERE f.closed_at IS NULL AND f.subject_kind = 'credential' ${ofTeams}) AS "openFindings"`),
    database.query<{ days: number; count: number }>(
      sql`SELECT floor(${days})::int AS days, count(*)::float8 AS count FROM exception e WHERE ${inForce} GROUP BY 1`,
    ),
    database.query<ExceptionMetrics['byTeam'][number]>(sql`
      SELECT f.owner_team AS team, count(DISTINCT e.id)::float8 AS count, count(*)::float8 AS findings,
        count(DISTINCT e.id) FILTER (WHERE e.state = 'expiring')::float8 AS expiring
      FROM exception e JOIN finding f ON f.exception_id = e.id WHERE ${inForce} ${ofTeams}
      GROUP BY 1 ORDER BY 3 DESC, 1`),
    database.query<ExceptionMetrics['byRenewal'][number]>(
      sql`SELECT e.renewal, count(*)::float8 AS count FROM exception e WHERE ${inForce} GROUP BY 1 ORDER BY 1`,
    ),
  ]);
  return {
    ...(totals ?? { inForce: 0, retroactive: 0, breakGlass: 0, unreviewed: 0 }),
    ...(open ?? { findings: 0, openFindings: 0 }),
    byAge: AGES.map((age) => ({
      age,
      count: ages
        .filter((row) => row.days >= age.from && (age.to === null || row.days < age.to))
        .reduce((sum, row) => sum + row.count, 0),
    })),
    byTeam,
    byRenewal,
  };
}
