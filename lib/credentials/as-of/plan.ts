import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { BoundedCount } from '@/lib/kernel/pagination';
import { type Database, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { type ResolvedFilters, resolveFilters } from '../filters';
import { searchParamsOf } from '../filters-href';
import { countKnown } from '../queries-count';
import { FEW, findMatches, type Plan, readPlanned } from '../queries-plan';
import { type CredentialFilters, NO_FILTERS } from '../schema';
import { sightOf } from '../sight';
import { failedThen, findingConditionsThen, stateConditions, TABLES, type Table } from './sql';

/** How a page of the past is read, and how many there are on all pages. */
export interface PlanThen {
  conditions: Record<Table, Sql>;
  /** The same by another way, for a walk that meets nothing. */
  whole: Record<Table, Sql>;
  plan: Plan;
  /** Null: more than can be counted while somebody waits. */
  count: BoundedCount | null;
}

const both = <T>(make: (table: Table) => T): Record<Table, T> => ({
  present: make('present'),
  past: make('past'),
});
const and = (...parts: (Sql | null)[]) =>
  joinSql(
    parts.filter((part) => part !== null),
    ' AND ',
  );

/** Few matches are gathered by the index of what narrows them most; many are met by walking along the order. */
export async function planThen(
  viewer: Viewer,
  database: Database,
  given: CredentialFilters,
  at: Date,
): Promise<PlanThen> {
  const filters = await resolveFilters(database, given);
  const ids = await fewFailed(database, filters, at);
  const narrowed = both((table) =>
    and(stateConditions(viewer, table, filters, at), ids && sql`c.id = ANY(${ids}::bigint[])`),
  );
  const each = findingConditionsThen(filters, at, 'each');
  const all = findingConditionsThen(filters, at, 'all');
  const conditions = both((table) => and(narrowed[table], each));
  const whole = both((table) => and(narrowed[table], all));
  // Of all credentials together it is known how many there were, without reading any.
  const known = isUnfiltered(filters) ? await countKnownThen(viewer, database, at) : null;
  if (known && known.value > FEW) return { conditions, whole, plan: 'walk', count: known };
  const matches = both((table) => findMatches(database, narrowed[table], TABLES[table]));
  const [present, past] = [await matches.present, await matches.past];
  const sum = present.count + past.count;
  if (sum > FEW)
    return { conditions, whole, plan: 'walk', count: each ? null : { value: FEW, exact: false } };
  const found = { present, past };
  const idsOf = async (table: Table) =>
    each ? readIds(database, table, conditions[table]) : found[table].ids;
  const [presentIds, pastIds] = [await idsOf('present'), await idsOf('past')];
  const byTable = { present: presentIds, past: pastIds };
  const gathered = both((table) =>
    and(
      byTable[table] ? sql`c.id = ANY(${byTable[table]}::bigint[])` : narrowed[table],
      heldBy(table, byTable[table], at),
    ),
  );
  const value = each ? (presentIds ?? []).length + (pastIds ?? []).length : sum;
  return { conditions: gathered, whole, plan: 'gather', count: { value, exact: true } };
}

/** Findings are looked up once; what is found is then known by its id. */
async function readIds(database: Database, table: Table, conditions: Sql): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    sql`SELECT c.id FROM ${TABLES[table]} c WHERE ${conditions}`,
  );
  return rows.map(({ id }) => Number(id));
}

/** By its id alone a past state is one of several. */
function heldBy(table: Table, ids: readonly number[] | null, at: Date): Sql | null {
  return ids && table === 'past'
    ? sql`c.changed_at <= ${at}::timestamptz AND c.until > ${at}::timestamptz`
    : null;
}

/** Credentials that failed the rules asked for, where they are few; null else. */
async function fewFailed(database: Database, { rule }: ResolvedFilters, at: Date): Promise<number[] | null> {
  if (rule.length === 0) return null;
  const rows = await database.query<{ id: number }>(failedThen(rule, at, FEW + 1));
  const ids = new Set(rows.map(({ id }) => Number(id)));
  return rows.length > FEW ? null : [...ids];
}

async function countBoth(database: Database, conditions: Record<Table, Sql>): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`SELECT
    (SELECT count(*) FROM ${TABLES.present} c WHERE ${conditions.present}) + (SELECT count(*) FROM ${TABLES.past} c WHERE ${conditions.past}) AS count`);
  return Number(row?.count ?? 0);
}

const isUnfiltered = (filters: CredentialFilters) => searchParamsOf({ filters }).size === 0;

/**
 * How many credentials that the viewer may see were known and not gone at an instant: those of now, less what came since,
 * and what went since besides. For who sees a part they are counted.
 */
export async function countKnownThen(viewer: Viewer, database: Database, at: Date): Promise<BoundedCount> {
  permit(viewer, 'credential:read', { at, isNarrowed: true });
  if (sightOf(viewer, at)) {
    const filters = await resolveFilters(database, NO_FILTERS);
    const value = await countBoth(
      database,
      both((table) => stateConditions(viewer, table, filters, at)),
    );
    return { value, exact: true };
  }
  const [now, [since]] = await Promise.all([
    countKnown(database),
    database.query<{ came: number; went: number }>(sql`SELECT
      (SELECT count(*) FROM credential WHERE gone_at IS NULL AND first_seen_at > ${at}::timestamptz)
      + (SELECT count(*) FROM credential WHERE gone_at IS NOT NULL AND first_seen_at > ${at}::timestamptz)
      + count(*) FILTER (WHERE event = 'returned') AS came, count(*) FILTER (WHERE event = 'gone') AS went
      FROM credential_version WHERE event IN ('gone', 'returned') AND known_at > ${at}::timestamptz`),
  ]);
  return { value: now - Number(since?.came ?? 0) + Number(since?.went ?? 0), exact: true };
}

/** Rows read as planned, or by the other way when a walk met too little. */
export async function readThen<Row>(
  database: Database,
  plan: Plan,
  select: (whole: boolean) => Sql,
): Promise<Row[]> {
  return (await readPlanned<Row>(database, plan, select(false))) ?? database.query<Row>(select(true));
}
