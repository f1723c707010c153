import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { DutyKind, Verdict } from './model';
import type { DutySearch } from './search';
import { type DutyState, WAITING } from './states';

export interface DutyRow {
  id: number;
  kind: DutyKind;
  /** null: the security leads. */
  owner: string | null;
  period: string;
  name: string;
  state: DutyState;
  openedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  verdict: Verdict | null;
  note: string | null;
}

export interface DutyDetail extends DutyRow {
  ownerId: string | null;
  incidentId: number | null;
  policyVersion: number | null;
  summary: JsonObject | null;
}

const COLUMNS = sql`d.id, d.kind, d.owner, d.period, d.name, d.state, d.opened_at AS "openedAt", d.due_at AS "dueAt",
  d.ended_at AS "endedAt", d.ended_by AS "endedBy", d.verdict, d.note`;

export const DUTY_PAGE = 50;

/** Conditions over `duty d`: what the viewer may see, and what the search narrows it to. */
export function dutyConditions(viewer: Viewer, search: Omit<DutySearch, 'after'>): Sql {
  const { state, kind, owner, verdict, version } = search;
  const all: Sql[] = [dutiesWithin(viewer)];
  if (state === 'waiting') all.push(sql`d.state = ANY(${[...WAITING]}::text[])`);
  else if (state === 'ended') all.push(sql`d.ended_at IS NOT NULL`);
  else if (state !== 'any') all.push(sql`d.state = ${state}`);
  if (kind !== null) all.push(sql`d.kind = ${kind}`);
  if (verdict !== null) all.push(sql`d.verdict = ${verdict}`);
  if (version !== null) all.push(sql`d.policy_version = ${version}::int`);
  if (owner !== null) all.push(owner === 'none' ? sql`d.owner IS NULL` : sql`d.owner = ${owner}`);
  return joinSql(all, ' AND ');
}

function dutiesWithin(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  return teams ? sql`d.owner = ANY(${teams}::text[])` : sql`TRUE`;
}

export interface DutyPage {
  rows: DutyRow[];
  count: number;
  /** The duty the next page begins after; null on the last. */
  next: number | null;
}

/** Duties the viewer may see, the one due first before the others. */
export async function listDuties(viewer: Viewer, database: Executor, search: DutySearch): Promise<DutyPage> {
  permit(viewer, 'duty:read');
  const conditions = dutyConditions(viewer, search);
  const beyond = search.after
    ? sql`AND (d.due_at, d.id) > (SELECT due_at, id FROM duty WHERE id = ${search.after}::bigint)`
    : sql``;
  const [rows, [counted]] = await Promise.all([
    database.query<DutyRow>(
      sql`SELECT ${COLUMNS} FROM duty d WHERE ${conditions} ${beyond} ORDER BY d.due_at, d.id LIMIT ${DUTY_PAGE + 1}`,
    ),
    database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM duty d WHERE ${conditions}`),
  ]);
  const shown = rows.slice(0, DUTY_PAGE).map(numbered);
  return {
    rows: shown,
    count: Number(counted?.count ?? 0),
    next: rows.length > DUTY_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

const numbered = <Row extends { id: number }>(row: Row): Row => ({ ...row, id: Number(row.id) });

export interface WaitingDuty extends DutyRow {
  /** Earlier ones of the same duty that nobody did; they end with this one. */
  missed: number;
}

/** What waits for these owners, and for the security leads where the viewer is one; of what comes again the latest. */
export async function listWaitingDuties(
  viewer: Viewer,
  database: Executor,
  owners: readonly string[],
): Promise<WaitingDuty[]> {
  permit(viewer, 'duty:read');
  const leads = viewer.role === 'security' ? sql`OR d.owner IS NULL` : sql``;
  const rows = await database.query<WaitingDuty>(sql`
    SELECT * FROM (SELECT ${COLUMNS},
        count(*) OVER series - 1 AS missed, row_number() OVER (series ORDER BY d.period DESC) AS place
      FROM duty d WHERE d.state = ANY(${[...WAITING]}::text[]) AND (d.owner = ANY(${[...owners]}::text[]) ${leads})
        AND ${dutiesWithin(viewer)}
      WINDOW series AS (PARTITION BY d.owner, d.kind, coalesce(d.incident_id, d.policy_version, 0))) w
    WHERE place = 1 ORDER BY "dueAt", id LIMIT 200`);
  return rows.map((row) => ({ ...numbered(row), missed: Number(row.missed) }));
}

/** @throws `duty/not-found`, also where an owner asks for another team's. */
export async function getDuty(viewer: Viewer, database: Executor, id: number): Promise<DutyDetail> {
  permit(viewer, 'duty:read');
  const [row] = await database.query<DutyDetail>(sql`
    SELECT ${COLUMNS}, d.owner_id::text AS "ownerId", d.incident_id AS "incidentId", d.policy_version AS "policyVersion", d.summary
    FROM duty d WHERE d.id = ${id}::bigint AND ${dutiesWithin(viewer)}`);
  if (!row) throw notFound('duty/not-found', 'There is no such duty, or it is not of one of your teams.');
  return {
    ...numbered(row),
    incidentId: row.incidentId === null ? null : Number(row.incidentId),
  };
}

/** What owners said of one published policy. */
export interface Approvals {
  version: number;
  asked: number;
  approved: number;
  overdue: number;
  objections: { id: number; owner: string; by: string; at: string; note: string }[];
}

/** Per published policy what the owners it touches said of it, as far as the viewer may see. */
export async function listApprovals(viewer: Viewer, database: Executor): Promise<Approvals[]> {
  permit(viewer, 'duty:read');
  return database.query<Approvals>(sql`
    SELECT d.policy_version AS version, count(*)::int AS asked,
      (count(*) FILTER (WHERE d.verdict = 'fine'))::int AS approved, (count(*) FILTER (WHERE d.state = 'overdue'))::int AS overdue,
      coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'owner', d.owner, 'by', d.ended_by, 'at', d.ended_at, 'note', d.note)
        ORDER BY d.owner) FILTER (WHERE d.verdict = 'wrong'), '[]') AS objections
    FROM duty d WHERE d.kind = 'policy-approval' AND ${dutiesWithin(viewer)} GROUP BY 1`);
}
