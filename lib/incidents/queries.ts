import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { CredentialKind } from '@/lib/credentials/model';
import { WAITING } from '@/lib/duties/states';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { ALIKE } from './alike-sql';
import type { IncidentKind } from './model';
import type { IncidentState } from './states';

export interface IncidentRow {
  id: number;
  credentialId: number;
  name: string;
  credentialKind: CredentialKind;
  kind: IncidentKind;
  happenedAt: Date;
  owner: string | null;
  state: IncidentState;
  recordedAt: Date;
  recordedBy: string;
  /** Credentials that were like it. */
  alike: number;
  /** Reviews of the policy that nobody has answered. */
  waiting: number;
}

export interface IncidentDetail extends IncidentRow {
  note: string;
  ticket: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  conclusion: string | null;
}

const COLUMNS = sql`x.id, x.credential_id AS "credentialId", c.name, c.kind AS "credentialKind", x.kind, x.happened_at AS "happenedAt",
  x.owner, x.state, x.recorded_at AS "recordedAt", x.recorded_by AS "recordedBy",
  (SELECT count(*) FROM incident_alike a WHERE a.incident_id = x.id)::int AS alike,
  (SELECT count(*) FROM duty d WHERE d.incident_id = x.id AND d.state = ANY(${[...WAITING]}::text[]))::int AS waiting`;

/** Incidents `x` on credentials `c` that the viewer may see. */
export function incidentsWithin(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  return teams ? sql`(x.owner = ANY(${teams}::text[]) OR c.owner_team = ANY(${teams}::text[]))` : sql`TRUE`;
}

export const INCIDENT_PAGE = 50;

export interface IncidentPage {
  rows: IncidentRow[];
  next: number | null;
}

/** Incidents the viewer may see, the latest first. */
export async function listIncidents(
  viewer: Viewer,
  database: Executor,
  { state, before }: { state: IncidentState | null; before: number },
): Promise<IncidentPage> {
  permit(viewer, 'incident:read');
  const inState = state === null ? sql`` : sql`AND x.state = ${state}`;
  const beyond = before > 0 ? sql`AND x.id < ${before}::bigint` : sql``;
  const rows =
    await database.query<IncidentRow>(sql`SELECT ${COLUMNS} FROM incident x JOIN credential c ON c.id = x.credential_id
    WHERE ${incidentsWithin(viewer)} ${inState} ${beyond} ORDER BY x.id DESC LIMIT ${INCIDENT_PAGE + 1}`);
  const shown = rows.slice(0, INCIDENT_PAGE).map(numbered);
  return { rows: shown, next: rows.length > INCIDENT_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** Incidents of one credential, the latest first; the caller has asked whether the viewer may see it. */
export async function listIncidentsOf(database: Executor, credentialId: number): Promise<IncidentRow[]> {
  const rows =
    await database.query<IncidentRow>(sql`SELECT ${COLUMNS} FROM incident x JOIN credential c ON c.id = x.credential_id
    WHERE x.credential_id = ${credentialId}::bigint ORDER BY x.id DESC LIMIT 50`);
  return rows.map(numbered);
}

const numbered = <Row extends IncidentRow>(row: Row): Row => ({
  ...row,
  id: Number(row.id),
  credentialId: Number(row.credentialId),
});

/** @throws `incident/not-found`, also where an owner asks for another team's. */
export async function getIncident(viewer: Viewer, database: Executor, id: number): Promise<IncidentDetail> {
  permit(viewer, 'incident:read');
  const [row] = await database.query<IncidentDetail>(sql`
    SELECT ${COLUMNS}, x.note, x.ticket, x.closed_at AS "closedAt", x.closed_by AS "closedBy", x.conclusion
    FROM incident x JOIN credential c ON c.id = x.credential_id WHERE x.id = ${id}::bigint AND ${incidentsWithin(viewer)}`);
  if (!row)
    throw notFound('incident/not-found', 'There is no such incident, or it is not of one of your teams.');
  return numbered(row);
}

/** How many credentials an incident on this one would be about besides it. */
export async function countAlike(viewer: Viewer, database: Executor, credentialId: number): Promise<number> {
  permit(viewer, 'incident:read');
  const [row] = await database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM credential i
    JOIN credential c ON ${ALIKE} WHERE i.id = ${credentialId}::bigint`);
  return Number(row?.count ?? 0);
}

export interface AlikeRow {
  id: number;
  name: string;
  kind: CredentialKind;
  account: string;
  accountName: string | null;
  ownerTeam: string | null;
  standing: 'in' | 'out' | 'unknown' | null;
  goneAt: Date | null;
}

export const ALIKE_ROWS = 50;

/** The first of those that were like it, as far as the viewer may see them. */
export async function listAlike(viewer: Viewer, database: Executor, incidentId: number): Promise<AlikeRow[]> {
  permit(viewer, 'incident:read');
  const teams = visibleTeams(viewer);
  const within = teams ? sql`AND c.owner_team = ANY(${teams}::text[])` : sql``;
  const rows = await database.query<AlikeRow>(sql`
    SELECT c.id, c.name, c.kind, c.account, c.account_name AS "accountName", c.owner_team AS "ownerTeam", c.standing, c.gone_at AS "goneAt"
    FROM incident_alike a JOIN credential c ON c.id = a.credential_id WHERE a.incident_id = ${incidentId}::bigint ${within}
    ORDER BY c.standing = 'out' DESC NULLS LAST, c.id LIMIT ${ALIKE_ROWS}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export interface ReviewRow {
  id: number;
  owner: string | null;
  state: 'open' | 'overdue' | 'done' | 'skipped' | 'closed';
  dueAt: Date;
  verdict: 'fine' | 'wrong' | null;
  endedBy: string | null;
  endedAt: Date | null;
  note: string | null;
}

/** Who was asked to review the policy after it, and what they said. */
export async function listReviews(database: Executor, incidentId: number): Promise<ReviewRow[]> {
  const rows = await database.query<ReviewRow>(sql`
    SELECT id, owner, state, due_at AS "dueAt", verdict, ended_by AS "endedBy", ended_at AS "endedAt", note
    FROM duty WHERE incident_id = ${incidentId}::bigint ORDER BY owner NULLS LAST`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
