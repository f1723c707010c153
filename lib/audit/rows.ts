import type { Json } from '@/lib/kernel/json';
import type { AuditClass } from '@/lib/platform/audit-actions';
import { sql } from '@/lib/platform/database/client';
import type { CopiedRow } from '@/lib/platform/database/copy-out';
import type { AuditRecord } from './proof/model';

/** A stored event, as `EVENT_COLUMNS` reads it. */
export interface EventRow {
  at: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  address: string | null;
  agent: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  outcome: string;
  payload: Json;
  requestId: string;
}

/** The columns of `audit_event e` that are hashed; the time with microseconds, so that not one of them can be turned. */
export const EVENT_COLUMNS = sql`to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
  e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName", e.actor_role AS "actorRole",
  e.address, e.agent, e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.outcome, e.payload,
  e.request_id AS "requestId"`;

/** The event of a line that COPY writes of these columns, in their order. */
export function eventOf(cells: CopiedRow): EventRow {
  const [
    at,
    actorKind,
    actorId,
    actorName,
    actorRole,
    address,
    agent,
    action,
    subjectKind,
    subjectId,
    outcome,
    payload,
    requestId,
  ] = cells;
  const said = (cell: string | null | undefined): string => cell ?? '';
  return {
    at: said(at),
    actorKind: said(actorKind),
    actorId: said(actorId),
    actorName: said(actorName),
    actorRole: said(actorRole),
    address: address ?? null,
    agent: agent ?? null,
    action: said(action),
    subjectKind: said(subjectKind),
    subjectId: subjectId ?? null,
    outcome: said(outcome),
    payload: JSON.parse(said(payload)) as Json,
    requestId: said(requestId),
  };
}

/** The event at its place in a chain. */
export function recordOf(row: EventRow, chain: AuditClass, sequence: number): AuditRecord {
  return {
    chain,
    sequence,
    at: momentOf(row.at),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, role: row.actorRole },
    origin: { address: row.address, agent: row.agent },
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    outcome: row.outcome,
    payload: row.payload,
    requestId: row.requestId,
  };
}

/** Events are written with milliseconds; whatever is finer was not written by us, and shows. */
function momentOf(text: string): string {
  return `${text.endsWith('000') ? text.slice(0, -3) : text}Z`;
}
