import type { JsonObject } from '@/lib/kernel/json';

/** Whether a verdict's data states `key`; null counts as not stated. */
export function hasData(data: JsonObject, key: string): boolean {
  return data[key] !== undefined && data[key] !== null;
}

/** A name or number of a verdict's data; `unknown` when it is not there, so that a sentence never says "undefined". */
export function textOf(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'unknown';
}

/** The UTC day of an ISO time in a verdict's data, e.g. `2026-11-21`. */
export function dayOf(data: JsonObject, key: string): string {
  return textOf(data, key).slice(0, 10);
}

/** A number of days in words: `1 day`, `90 days`. */
export function daysOf(data: JsonObject, key: string): string {
  return data[key] === 1 ? '1 day' : `${textOf(data, key)} days`;
}
