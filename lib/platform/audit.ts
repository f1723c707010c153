import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import type { Prisma } from './database/client';

export interface Subject {
  kind: string;
  id: string | number | null;
}

/** What happened, in the past tense: `source.connected`. The payload holds declared fields only, never a secret. */
export interface AuditEvent {
  action: `${string}.${string}`;
  subject: Subject;
  payload: JsonObject;
}

export type AuditOutcome = 'done' | 'refused' | 'failed';

/** Row of the trail for an event of this viewer at this moment. */
export function auditRow(
  viewer: Viewer,
  now: Date,
  event: AuditEvent,
  outcome: AuditOutcome,
): Prisma.AuditEventCreateManyInput {
  return {
    at: now,
    actorKind: viewer.kind,
    actorId: viewer.id,
    actorName: viewer.name,
    actorRole: viewer.role,
    address: viewer.origin.address,
    agent: viewer.origin.agent,
    action: event.action,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id === null ? null : String(event.subject.id),
    outcome,
    payload: event.payload,
    requestId: viewer.requestId,
  };
}
