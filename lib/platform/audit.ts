import type { Viewer } from '@/lib/access/roles';
import { type Json, type JsonObject, wellFormed } from '@/lib/kernel/json';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions';
import { type Executor, sql } from './database/client';

export interface Subject {
  kind: string;
  id: string | number | null;
}

type EventOf<Action extends AuditAction> = {
  action: Action;
  subject: Subject;
  payload: { [Field in (typeof AUDIT_ACTIONS)[Action]['fields'][number]]?: Json };
};

/** What happened, in the past tense: `source.connected`. The payload holds declared fields only, never a secret. */
export type AuditEvent = { [Action in AuditAction]: EventOf<Action> }[AuditAction];

export type AuditOutcome = 'done' | 'refused' | 'failed';

/** An event as it is stored. */
export interface AuditRow {
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
  outcome: AuditOutcome;
  payload: JsonObject;
  requestId: string;
}

/** Row of the trail for an event of this viewer at this moment. */
export function auditRow(viewer: Viewer, now: Date, event: AuditEvent, outcome: AuditOutcome): AuditRow {
  return {
    at: now,
    actorKind: viewer.kind,
    actorId: wellFormed(viewer.id),
    actorName: wellFormed(viewer.name),
    actorRole: viewer.role,
    address: viewer.origin.address,
    agent: wellFormed(viewer.origin.agent),
    action: event.action,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id === null ? null : wellFormed(String(event.subject.id)),
    outcome,
    payload: declared(event),
    requestId: viewer.requestId,
  };
}

/** The payload, once it is known to hold nothing that the catalogue does not name: a spread object slips past the types. */
function declared({ action, payload }: AuditEvent): JsonObject {
  const fields: readonly string[] = AUDIT_ACTIONS[action].fields;
  const entries = Object.entries(payload).filter(([, value]) => value !== undefined);
  const undeclared = entries.map(([key]) => key).filter((key) => !fields.includes(key));
  if (undeclared.length > 0)
    throw new Error(`${action} has no field ${undeclared.join(', ')}: lib/platform/audit-actions.ts`);
  return wellFormed(Object.fromEntries(entries) as JsonObject);
}

/** Adds rows to the trail in their order, in the transaction of `executor`: one statement, be it one row or ten thousand. */
export async function addToTrail(executor: Executor, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await executor.query(sql`INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, actor_role, address, agent,
      action, subject_kind, subject_id, outcome, payload, request_id)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(at timestamptz, "actorKind" text, "actorId" text,
      "actorName" text, "actorRole" text, address text, agent text, action text, "subjectKind" text, "subjectId" text,
      outcome text, payload jsonb, "requestId" text)`);
}

/** Adds events in somebody's transaction, where there is no command: what follows from facts that a collection brought. */
export function recordIn(
  executor: Executor,
  viewer: Viewer,
  now: Date,
  events: readonly AuditEvent[],
): Promise<void> {
  return addToTrail(
    executor,
    events.map((event) => auditRow(viewer, now, event, 'done')),
  );
}
