import { visibleTeams } from '@/lib/access/can';
import { scopesAt } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import { credentialConditions, type ResolvedFilters } from './filters';
import { FEW, findMatches, type Matches } from './queries-plan';
import type { CredentialFilters } from './schema';

const DIMENSIONS = ['kind', 'provider', 'account', 'owner', 'environment', 'class'] as const;
const MEASURES = ['age', 'expiry', 'standing'] as const;
/** Filters the counts of the posture page know nothing of. */
const UNCOUNTED = ['ownership', 'region', 'severity', 'status', 'holder', 'known', 'source', 'cell'] as const;
/** Filters by what a rule says, with the bucket each is counted in. */
const VERDICTS = { rule: 'fail', passes: 'pass' } as const;

interface Slice {
  dimension: string;
  values: readonly string[];
  measure: string;
  /** null: all of the measure. */
  buckets: readonly string[] | null;
}

const blankForNone = (values: readonly string[]) => values.map((value) => (value === 'none' ? '' : value));

/** The counts of the posture page that add up to these filters; null where they do not say. */
export function postureSlice(viewer: Viewer, filters: CredentialFilters): Slice | null {
  if (
    scopesAt(viewer, null) ||
    filters.gone ||
    filters.q !== null ||
    filters.expiresFrom ||
    filters.expiresTo
  )
    return null;
  if (UNCOUNTED.some((name) => filters[name].length > 0)) return null;
  const dimensions = new Map<string, readonly string[]>();
  const measures = new Map<string, readonly string[]>();
  for (const name of DIMENSIONS)
    if (filters[name].length > 0) dimensions.set(name, blankForNone(filters[name]));
  for (const name of MEASURES) if (filters[name].length > 0) measures.set(name, filters[name]);
  const teams = visibleTeams(viewer);
  if (teams) {
    const mine = teams.filter((team) => team !== '');
    const asked = filters.owner.includes('any') ? undefined : dimensions.get('owner');
    dimensions.set('owner', asked?.filter((team) => mine.includes(team)) ?? [...new Set(mine)]);
  } else {
    const ownership = ownershipOf(filters.owner, dimensions.size > 1);
    if (ownership) {
      dimensions.delete('owner');
      if (ownership !== 'either') measures.set('ownership', [ownership]);
    }
  }
  const verdicts = (Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).filter(
    (name) => filters[name].length > 0,
  );
  const [verdict, ...otherVerdicts] = verdicts;
  if (verdict) {
    const [rule, ...otherRules] = filters[verdict];
    // A credential that fails two rules is counted under both, and no other dimension is kept per rule.
    if (otherVerdicts.length + otherRules.length + dimensions.size + measures.size > 0) return null;
    return { dimension: 'rule', values: [rule ?? ''], measure: 'verdict', buckets: [VERDICTS[verdict]] };
  }
  if (dimensions.size > 1 || measures.size > 1) return null;
  const [dimension, values] = [...dimensions][0] ?? ['all', ['']];
  const [measure, buckets] = [...measures][0] ?? ['standing', null];
  return { dimension, values, measure, buckets };
}

/** Owned or not is a bucket within every dimension; which team, a dimension of its own. */
function ownershipOf(owner: readonly string[], isCrossed: boolean): 'owned' | 'unowned' | 'either' | null {
  if (owner.includes('any')) return owner.includes('none') ? 'either' : 'owned';
  return isCrossed && owner.length === 1 && owner[0] === 'none' ? 'unowned' : null;
}

/**
 * How many credentials match: exact where the counts of the posture page tell, else exact up to 10,000
 * and 10,001 beyond.
 */
export async function countMatches(
  viewer: Viewer,
  database: Database,
  filters: ResolvedFilters,
): Promise<Matches> {
  const slice = postureSlice(viewer, filters);
  if (!slice) return findMatches(database, credentialConditions(viewer, filters));
  const within: Sql = slice.buckets ? sql` AND bucket = ANY(${slice.buckets}::text[])` : sql``;
  const [row] = await database.query<{ count: number }>(sql`
    SELECT coalesce(sum(count), 0)::bigint AS count FROM posture_count
    WHERE dimension = ${slice.dimension} AND value = ANY(${slice.values}::text[]) AND measure = ${slice.measure}${within}`);
  return { count: row?.count ?? 0, ids: null };
}

/** All there are now, as the posture page counts them; whoever asks sees them all, then or now. */
export async function countKnown(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`SELECT coalesce(sum(count), 0)::float8 AS count
    FROM posture_count WHERE dimension = 'all' AND measure = 'standing'`);
  return row?.count ?? 0;
}

/** Whether a count of `countMatches` is exact: a bounded one stops just past the ceiling. */
export function isExact(viewer: Viewer, filters: CredentialFilters, count: number): boolean {
  return count <= FEW || postureSlice(viewer, filters) !== null;
}
