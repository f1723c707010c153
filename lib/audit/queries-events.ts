import { permit } from '@/lib/access/can';
import { isBound, wholePeriods } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import type { Json } from '@/lib/kernel/json';
import { AUDIT_ACTIONS, type AuditAction, type AuditClass } from '@/lib/platform/audit-actions';
import { type Database, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { AuditSearch } from './search';

export interface EventListRow {
  id: number;
  at: Date;
  actorKind: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  address: string | null;
  agent: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  outcome: 'done' | 'refused' | 'failed';
  payload: Json;
  requestId: string;
  /** Where it stands; null while it waits to be linked. */
  chain: AuditClass | null;
  sequence: number | null;
}

const PAGE = 50;

/** The events that a search means, the newest first, a page of 50; to an auditor those of the granted periods. */
export async function listEvents(
  viewer: Viewer,
  database: Database,
  search: AuditSearch,
): Promise<{ rows: EventListRow[]; next: number | null }> {
  permit(viewer, 'audit:read');
  const rows = await database.query<EventListRow & { id: string; sequence: string | null }>(
    sql`SELECT e.id, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName",
      e.actor_role AS "actorRole", e.address, e.agent, e.action, e.subject_kind AS "subjectKind",
      e.subject_id AS "subjectId", e.outcome, e.payload, e.request_id AS "requestId", l.chain, l.sequence
      ${eventsFrom(viewer, search)} ORDER BY e.id DESC LIMIT ${PAGE + 1}::int`,
  );
  const shown = rows.slice(0, PAGE).map((row) => ({
    ...row,
    id: Number(row.id),
    sequence: row.sequence === null ? null : Number(row.sequence),
  }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** Over `e`: what of the trail the viewer may see. */
function inSight(viewer: Viewer): Sql {
  if (!isBound(viewer)) return sql`true`;
  const periods = wholePeriods(viewer).map(
    ({ from, to }) => sql`(e.at >= ${from}::timestamptz AND e.at < ${to}::timestamptz)`,
  );
  return periods.length === 0 ? sql`false` : sql`(${joinSql(periods, ' OR ')})`;
}

/** `FROM … WHERE …` of the events that a search means; `e` is the event, `l` its place. */
export function eventsFrom(viewer: Viewer, search: AuditSearch): Sql {
  const { actor, subject, class: of, action, outcome, span, before } = search;
  const conditions: Sql[] = [inSight(viewer)];
  if (before !== null) conditions.push(sql`e.id < ${before}::bigint`);
  if (actor !== '')
    conditions.push(sql`(e.actor_id = ${actor} OR e.actor_name ILIKE ${`%${escapeLike(actor)}%`})`);
  const [kind, id] = splitSubject(subject);
  if (kind) conditions.push(sql`e.subject_kind = ${kind}`);
  if (id) conditions.push(sql`e.subject_id = ${id}`);
  if (of !== null) conditions.push(sql`e.action = ANY(${actionsOf(of)}::text[])`);
  if (action !== null) conditions.push(sql`e.action = ${action}`);
  if (outcome !== null) conditions.push(sql`e.outcome = ${outcome}`);
  if (span.from !== null) conditions.push(sql`e.at >= ${new Date(span.from)}::timestamptz`);
  if (span.to !== null) conditions.push(sql`e.at < ${new Date(span.to)}::timestamptz`);
  return sql`FROM audit_event e LEFT JOIN audit_link l ON l.event_id = e.id WHERE ${joinSql(conditions, ' AND ')}`;
}

function splitSubject(subject: string): [string, string] {
  const at = subject.indexOf(':');
  return at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
}

function actionsOf(of: string): AuditAction[] {
  return (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter((action) => AUDIT_ACTIONS[action].class === of);
}

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, (each) => `\\${each}`);
