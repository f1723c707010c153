import { kindsTouched, type PolicyChange } from '@/lib/policies/changes';
import type { Policy } from '@/lib/policies/model';

/** Credentials that a change of policy can touch: of this kind and class; null: of any. */
export interface Touch {
  kind: string | null;
  class: string | null;
}

const ANY: Touch = { kind: null, class: null };
const CLASS = /^classLimits\.([A-D])\./;

/** What a published policy can touch; empty where only words changed. */
export function touchesOf(changes: readonly PolicyChange[], after: Policy): Touch[] {
  const touches = new Map<string, Touch>();
  for (const change of changes) {
    const kinds = kindsTouched([change], after);
    if (kinds === null) return [ANY];
    const of = CLASS.exec(change.path)?.[1] ?? null;
    for (const kind of kinds) touches.set(`${kind}/${of}`, { kind, class: of });
  }
  return [...touches.values()];
}
