import { visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Sql, sql } from '@/lib/platform/database/client';
import type { Dimension } from './model';

type CountedDimension = Dimension | 'all';

const COLUMNS: Record<CountedDimension, Sql> = {
  all: sql`''::text`,
  owner: sql`coalesce(c.owner_team, '')`,
  kind: sql`c.kind`,
  provider: sql`c.provider`,
  account: sql`c.account`,
  environment: sql`coalesce(c.environment, '')`,
  class: sql`coalesce(c.class, '')`,
};

/** Condition over `credential c`: live, and of the viewer's teams where the role is narrowed to them. */
export function liveSql(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  if (!teams) return sql`c.gone_at IS NULL`;
  const named = teams.filter((team) => team !== '');
  return sql`c.gone_at IS NULL AND coalesce(c.owner_team, '') = ANY(${named}::text[])`;
}

/**
 * Rows (value, measure, bucket, count) of live credentials. Those who see everything read the kept counts; the members
 * of a team have theirs counted afresh, which are few.
 */
export function countsSql(viewer: Viewer, dimension: CountedDimension, measures: readonly string[]): Sql {
  if (!visibleTeams(viewer)) {
    return sql`SELECT value, measure, bucket, count FROM posture_count
      WHERE dimension = ${dimension} AND measure = ANY(${measures}::text[]) AND count > 0`;
  }
  return sql`SELECT ${COLUMNS[dimension]} AS value, m.measure, m.bucket, count(*) AS count
    FROM credential c CROSS JOIN LATERAL (VALUES
      ('age', coalesce(c.age_bucket, 'unknown')), ('expiry', coalesce(c.expiry_bucket, 'unknown')),
      ('ownership', CASE WHEN c.owner_team IS NULL THEN 'unowned' ELSE 'owned' END),
      ('standing', coalesce(c.standing, 'unknown'))) AS m(measure, bucket)
    WHERE ${liveSql(viewer)} AND m.measure = ANY(${measures}::text[]) GROUP BY 1, 2, 3`;
}

/**
 * Rows (bucket, count) of all findings: those of credentials are kept by what judges them, those of sources and
 * duties, which are few, are counted where they stand.
 */
export function findingCountsSql(): Sql {
  return sql`SELECT bucket, count FROM posture_count WHERE dimension = 'rule' AND measure = 'verdict'
    UNION ALL SELECT verdict, count(*) FROM finding WHERE subject_kind <> 'credential' AND closed_at IS NULL GROUP BY verdict`;
}
