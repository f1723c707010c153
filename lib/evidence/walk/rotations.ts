import { daysBetween } from '@/lib/kernel/dates';
import { limitFor } from '@/lib/policies/limits';
import type { Policy } from '@/lib/policies/model';
import type { Period } from '../model';
import { type CredentialPast, factsOfState, type KnownState, type PastEvent } from './past';

/** One replacement of a value, as observed: the value's date moved, or a successor took the place of what is gone. */
export interface Rotation {
  /** Stable: credential and version, or credential and predecessor. */
  id: string;
  rotatedAt: Date;
  previousAt: Date | null;
  intervalDays: number | null;
  /** Days the policy in force allowed at that moment; null: none. */
  limitDays: number | null;
  isWithin: boolean | null;
  observedAt: Date;
  method: 'automatic' | 'manual' | 'unknown';
  /** Whether the old value stopped working: known only of a successor, whose predecessor is gone. */
  oldEndedAt: Date | null;
}

const VALUE = ['valueChangedAt', 'lastRotated'];

/** When a state says that its value came to be; null: the provider does not say. */
export function valueAt(state: KnownState | null): Date | null {
  if (!state) return null;
  const rotated = state.lastRotated === null || state.lastRotated === 'never' ? null : state.lastRotated;
  const text = state.valueChangedAt ?? rotated ?? state.createdAt;
  return text === null ? null : new Date(text);
}

/** The rotations of a credential whose date lies in the period, each judged by the policy that was in force then. */
export function rotationsOf(
  past: CredentialPast,
  { from, to }: Period,
  policyAt: (at: Date) => Policy,
): Rotation[] {
  const found: Rotation[] = [];
  for (const event of past.events) {
    const rotation = ofEvent(past, event, policyAt);
    if (rotation && rotation.rotatedAt >= from && rotation.rotatedAt < to) found.push(rotation);
  }
  return found;
}

function ofEvent(past: CredentialPast, event: PastEvent, policyAt: (at: Date) => Policy): Rotation | null {
  const { predecessor } = past;
  const isSuccessor = event.event === 'created' && predecessor !== null;
  const isReplaced = event.before !== null && event.changed.some((field) => VALUE.includes(field));
  if (!isSuccessor && !isReplaced) return null;
  const rotatedAt = valueAt(event.state);
  const previousAt = isSuccessor ? predecessor.valueChangedAt : valueAt(event.before);
  if (rotatedAt === null || (previousAt !== null && rotatedAt <= previousAt)) return null;
  const judged = event.before ?? event.state;
  const facts = factsOfState(judged, past.firstSeenAt, past.use);
  const limit = limitFor(facts, policyAt(rotatedAt), rotatedAt);
  const intervalDays = previousAt === null ? null : daysBetween(previousAt, rotatedAt);
  return {
    id: isSuccessor ? `${past.id}-after-${predecessor.id}` : `${past.id}-${event.version}`,
    rotatedAt,
    previousAt,
    intervalDays,
    limitDays: limit?.days ?? null,
    isWithin: limit === null || intervalDays === null ? null : intervalDays <= limit.days,
    observedAt: event.knownAt,
    method:
      event.state.rotationMethod === 'automatic'
        ? 'automatic'
        : event.state.rotationMethod === null
          ? 'unknown'
          : 'manual',
    oldEndedAt: isSuccessor ? predecessor.goneAt : null,
  };
}
