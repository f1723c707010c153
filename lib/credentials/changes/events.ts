import { visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { Change, ChangeFilters } from './model';

/** Fields that say a value was replaced, and those that Muster decides; the rest are further facts. */
const ROTATION = ['valueChangedAt', 'lastRotated'];
const DECIDED = ['ownerTeam', 'class', 'environment'];

/** What a version after the first tells, as a condition over `credential_version v`. */
export const VERSION_CHANGES: Partial<Record<Change, Sql>> = {
  gone: sql`v.event = 'gone'`,
  returned: sql`v.event = 'returned'`,
  rotated: sql`v.changed && ${ROTATION}::text[]`,
  facts: sql`v.event IN ('changed', 'returned') AND NOT v.changed <@ ${[...ROTATION, ...DECIDED]}::text[]`,
  owner: sql`(v.event = 'owner' OR 'ownerTeam' = ANY(v.changed))`,
  class: sql`(v.event = 'class' OR v.changed && ${['class', 'environment']}::text[])`,
};

type Span = Pick<ChangeFilters, 'from' | 'to'>;
const within = (column: Sql, { from, to }: Span) =>
  sql`${column} >= ${from}::timestamptz AND ${column} < ${to}::timestamptz`;

/**
 * First sights. Live and gone ones each have an index of their own by first sight, and a query over both would use neither.
 */
function firstSights(span: Span): Sql[] {
  const of = (
    isGone: boolean,
  ) => sql`SELECT c.first_seen_at AS at, c.id, 1 AS n, c.id AS credential_id, c.kind, c.owner_team AS owner, c.cell_id
    FROM credential c WHERE c.gone_at ${isGone ? sql`IS NOT NULL` : sql`IS NULL`} AND ${within(sql`c.first_seen_at`, span)}`;
  return [of(false), of(true)];
}

/** Later versions in the span, joined to their credential as `c`, before any condition of their kind. */
export function laterVersions(span: Span): Sql {
  return sql`credential_version v JOIN credential c ON c.id = v.credential_id
    WHERE v.event <> 'created' AND ${within(sql`v.known_at`, span)}`;
}

/** Moments at which findings were opened or closed, earlier spans included. */
function findingMoments(what: 'opened' | 'closed', span: Span): Sql[] {
  const column = what === 'opened' ? sql`opened_at` : sql`closed_at`;
  const still = what === 'closed' ? sql`AND f.closed_at IS NOT NULL` : sql``;
  const of = (
    at: Sql,
    n: Sql,
    from: Sql,
  ) => sql`SELECT ${at} AS at, f.id, ${n} AS n, c.id AS credential_id, c.kind, f.owner_team AS owner, c.cell_id
    FROM ${from} LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id WHERE ${within(at, span)}`;
  return [
    sql`${of(sql`f.${column}`, sql`0`, sql`finding f`)} ${still}`,
    of(sql`p.${column}`, sql`1`, sql`finding_span p JOIN finding f ON f.id = p.finding_id`),
  ];
}

/**
 * The events of one kind as rows (at, id, n, credential_id, kind, owner, cell_id), in parts that each have an index of
 * their own; `id` is the finding's where it is one.
 */
export function partsOf(what: Change, span: Span): Sql[] {
  if (what === 'created') return firstSights(span);
  if (what === 'opened' || what === 'closed') return findingMoments(what, span);
  return [
    sql`SELECT v.known_at AS at, v.credential_id AS id, v.version AS n, c.id AS credential_id, c.kind, c.owner_team AS owner, c.cell_id
      FROM ${laterVersions(span)} AND ${VERSION_CHANGES[what] as Sql}`,
  ];
}

/** All events of one kind. */
export function eventsOf(what: Change, span: Span): Sql {
  return joinSql(partsOf(what, span), ' UNION ALL ');
}

interface Columns {
  kind: Sql;
  owner: Sql;
  cell: Sql;
}
export const EVENT_COLUMNS: Columns = { kind: sql`e.kind`, owner: sql`e.owner`, cell: sql`e.cell_id` };
export const VERSION_COLUMNS: Columns = { kind: sql`c.kind`, owner: sql`c.owner_team`, cell: sql`c.cell_id` };

/** What of these events the viewer may see and asked for; never empty. */
export function eventConditions(viewer: Viewer, filters: ChangeFilters, columns: Columns): Sql {
  const all: Sql[] = [sql`true`];
  const teams = visibleTeams(viewer);
  if (teams) all.push(sql`${columns.owner} = ANY(${teams.filter((team) => team !== '')}::text[])`);
  if (filters.kind === 'none') all.push(sql`${columns.kind} IS NULL`);
  else if (filters.kind) all.push(sql`${columns.kind} = ${filters.kind}`);
  if (filters.owner === 'none') all.push(sql`${columns.owner} IS NULL`);
  else if (filters.owner) all.push(sql`${columns.owner} = ${filters.owner}`);
  if (filters.source === 'none') all.push(sql`${columns.cell} IS NULL`);
  else if (filters.source)
    all.push(
      sql`${columns.cell} = ANY(ARRAY(SELECT id FROM coverage_cell WHERE source_id = ${filters.source}))`,
    );
  return joinSql(all, ' AND ');
}
