import { FIELD_TITLES } from '@/lib/credentials/labels';
import type { FieldChange } from '@/lib/credentials/queries-detail';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { factTitle } from './fact-title';

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A change under the name people know its field by; of a field that holds several facts, those that differ. */
export function differences(change: FieldChange): FieldChange[] {
  const { field, before, after } = change;
  if (!isObject(before) && !isObject(after)) {
    return [{ ...change, field: FIELD_TITLES[field] ?? factTitle(field).toLowerCase() }];
  }
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => ({ field: factTitle(name), before: old[name] ?? null, after: now[name] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
