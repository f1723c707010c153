import { isIP } from 'node:net';
import type { AuditRecord } from '@/lib/audit/proof/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { titleOf } from '@/lib/platform/audit-actions';
import { eventCodeOf, mappingOf } from './catalogue';
import { OCSF_VERSION, type Producer, payloadOf, type SealedEvent } from './model';

/** Scans have an actor by this profile, and no field for where it came from; the record says it. */
const HOST_PROFILE = 'host';
const SCAN_ACTIVITY = 6007;
const EVENT_LOG_ACTIVITY = 1008;

/**
 * A sealed event as one OCSF object. The record itself stands below `unmapped`, with its hash: over the hash before it
 * and the record as canonical JSON it can be computed again, so that the receiver's copy verifies too.
 */
export function ocsfEvent({ record, hash }: SealedEvent, producer: Producer): JsonObject {
  const { class: of, activity, fields } = mappingOf(record.action)(record);
  const severity = severityOf(record);
  return {
    metadata: metadataOf(record, producer, of.uid),
    time: Date.parse(record.at),
    category_uid: of.category.uid,
    category_name: of.category.name,
    class_uid: of.uid,
    class_name: of.name,
    activity_id: activity.id,
    activity_name: activity.name,
    type_uid: of.uid * 100 + activity.id,
    type_name: `${of.name}: ${activity.id === 99 ? 'Other' : activity.name}`,
    severity_id: severity.id,
    severity: severity.name,
    status_id: isGood(record) ? 1 : 2,
    status: isGood(record) ? 'Success' : 'Failure',
    message: `${record.actor.name} ${titleOf(record.action)}`,
    actor: actorOf(record),
    ...placeOf(record, of.uid),
    ...fields,
    unmapped: { muster: { record: record as unknown as Json, hash } },
  };
}

/** Names an event for good: a receiver that gets it twice keeps one. */
export const uidOf = ({ chain, sequence }: Pick<AuditRecord, 'chain' | 'sequence'>) => `${chain}:${sequence}`;

function metadataOf(record: AuditRecord, { version, url }: Producer, classUid: number): JsonObject {
  return {
    version: OCSF_VERSION,
    product: { name: 'Muster', vendor_name: 'Muster', version, url_string: url },
    uid: uidOf(record),
    event_code: eventCodeOf(record.action),
    sequence: record.sequence,
    log_name: record.chain,
    log_provider: 'Muster',
    correlation_uid: record.requestId,
    original_time: record.at,
    ...(classUid === SCAN_ACTIVITY && { profiles: [HOST_PROFILE] }),
  };
}

const USER_TYPES: Readonly<Record<string, { type_id: number; type: string }>> = {
  person: { type_id: 1, type: 'User' },
  token: { type_id: 4, type: 'Service' },
  worker: { type_id: 3, type: 'System' },
};

function actorOf({ actor }: AuditRecord): JsonObject {
  const type = USER_TYPES[actor.kind] ?? { type_id: 99, type: actor.kind };
  const groups = [{ name: actor.role, type: 'Muster role' }];
  return { app_name: 'Muster', user: { uid: actor.id, name: actor.name, ...type, groups } };
}

/** It can be done and have come to nothing: a collection that read no part, a walk that found the trail broken. */
function isGood(record: AuditRecord): boolean {
  const { state, problem } = payloadOf(record);
  return record.outcome === 'done' && state !== 'failed' && !problem;
}

/** Origin and agent, as far as the class has a field for them. */
function placeOf(record: AuditRecord, classUid: number): JsonObject {
  if (classUid === SCAN_ACTIVITY) return {};
  const { agent } = record.origin;
  const hasAgent = agent !== null && classUid !== EVENT_LOG_ACTIVITY;
  return { src_endpoint: originOf(record), ...(hasAgent && { http_request: { user_agent: agent } }) };
}

/** Where it came from: an address, or the process where nobody called. */
function originOf({ actor, origin }: AuditRecord): JsonObject {
  if (origin.address !== null)
    return isIP(origin.address) > 0 ? { ip: origin.address } : { name: origin.address };
  return actor.kind === 'worker' ? { svc_name: 'Muster worker', uid: actor.id } : { name: 'unknown' };
}

const SEVERITIES = {
  informational: { id: 1, name: 'Informational' },
  low: { id: 2, name: 'Low' },
  medium: { id: 3, name: 'Medium' },
  high: { id: 4, name: 'High' },
  critical: { id: 5, name: 'Critical' },
} as const;

/** How much somebody who watches should care, as far as the event alone can tell. */
function severityOf(record: AuditRecord): { id: number; name: string } {
  if (record.action === 'audit.verified' && payloadOf(record).problem) return SEVERITIES.critical;
  if (record.action === 'stream.events-lost') return SEVERITIES.high;
  if (record.action === 'access.denied') return SEVERITIES.medium;
  return record.outcome === 'done' ? SEVERITIES.informational : SEVERITIES.low;
}
