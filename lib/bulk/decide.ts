import { classified, type HandDecision, ownedBy } from '@/lib/credentials/decisions';
import type { Decided } from '@/lib/credentials/merge/decide';
import type { BulkKind, BulkValues, Decision } from './model';

/** What a bulk decision makes of one credential. */
export function handDecisionOf(decision: Decision): HandDecision {
  return decision.kind === 'owner' ? ownedBy(decision.team) : classified(decision);
}

/** The values that this kind of change moves, as they are. */
export function valuesOf(kind: BulkKind, decided: Decided): BulkValues {
  const { ownerTeam, ownerBy, class: grade, classBy, environment, environmentBy } = decided;
  return kind === 'owner' ? { ownerTeam, ownerBy } : { class: grade, classBy, environment, environmentBy };
}

/** Whether a value set by hand gives way to another. */
export function isOverwritten(kind: BulkKind, before: Decided, after: Decided): boolean {
  if (kind === 'owner') return before.ownerBy === 'manual' && before.ownerTeam !== after.ownerTeam;
  return (
    (before.classBy === 'manual' && before.class !== after.class) ||
    (before.environmentBy === 'manual' && before.environment !== after.environment)
  );
}

/** Whether two sets of values are the same. */
export function isSame(kind: BulkKind, one: BulkValues, other: Decided): boolean {
  const values = valuesOf(kind, other);
  return (Object.keys(values) as (keyof typeof values)[]).every(
    (name) => values[name] === (one[name] ?? null),
  );
}

/**
 * What it was before: a value set by hand as it was; one that rules or tags had decided is decided by them again, which may
 * have changed in between.
 */
export function restored(kind: BulkKind, former: BulkValues): HandDecision {
  if (kind === 'owner') return ownedBy(former.ownerBy === 'manual' ? (former.ownerTeam ?? null) : null);
  return classified({
    class: former.classBy === 'manual' ? (former.class ?? null) : null,
    environment: former.environmentBy === 'manual' ? (former.environment ?? null) : null,
  });
}
