import type { AuditRecord } from '@/lib/audit/proof/model';
import type { Json, JsonObject } from '@/lib/kernel/json';

/** The version of OCSF that every event declares and is validated against. */
export const OCSF_VERSION = '1.8.0';

/** One event at its place in its chain, as the trail sealed it; `hash` as 64 hexadecimal digits. */
export interface SealedEvent {
  record: AuditRecord;
  hash: string;
}

/** Which Muster says it. */
export interface Producer {
  version: string;
  /** The one address people use; tells one installation from another. */
  url: string;
}

/** A class of OCSF: its number and name, and those of its category. */
export interface OcsfClass {
  uid: number;
  name: string;
  category: { uid: number; name: string };
}

/** What an action becomes: a class, an activity of that class, and the fields only that class has. */
export interface Mapped {
  class: OcsfClass;
  activity: Activity;
  fields: JsonObject;
}

export interface Activity {
  id: number;
  name: string;
}

/** From a record to the part of an OCSF event that depends on its class. */
export type Mapping = (record: AuditRecord) => Mapped;

/** What OCSF has no word for is 99, in our own words. */
export const other = (name: string): Activity => ({ id: 99, name });

/** A field of the payload where it is a text with something in it. */
export function textIn(record: AuditRecord, ...fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = payloadOf(record)[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** A field of the payload where it is a number. */
export function numberIn(record: AuditRecord, field: string): number | null {
  const value = payloadOf(record)[field];
  return typeof value === 'number' ? value : null;
}

export function payloadOf({ payload }: AuditRecord): { [field: string]: Json | undefined } {
  return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? payload : {};
}

/** Its id, and what it is called where the event says so: OCSF wants one of the two. */
export function named(record: AuditRecord, ...fields: readonly string[]): { uid: string; name: string } {
  const { kind, id } = record.subject;
  return { uid: id ?? kind, name: textIn(record, ...fields, 'name') ?? id ?? kind };
}
