import { notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx } from '@/lib/platform/database/client';
import type { CommandContext, Outcome } from '@/lib/platform/run-command';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { decidedByHand, HAND_FIELDS, type HandDecision, type HandField } from '../decisions';
import type { Decided } from '../merge/decide';
import { changedFields, versionState } from '../merge/identity';
import { rejudge } from '../merge/rejudge';
import { classifiedOf, decidedOf, factsOf, type StoredCredential } from '../merge/rows';
import type { ByHand, DecidedByHand } from '../model';
import { type DecidedRow, saveDecided } from '../store';

export interface Changed {
  /** How many were changed; those that already stood so are left alone. */
  changed: number;
}

interface ByHandChange {
  ids: readonly number[];
  action: 'credential.classified' | 'credential.owner-assigned' | 'ownership.accepted';
  reason: string;
  decision: HandDecision;
  /** The part of a decision that goes into the trail. */
  shown(decided: Decided): JsonObject;
}

const FIELDS = ['ownerTeam', 'ownerBy', 'class', 'classBy', 'environment', 'environmentBy'] as const;

/**
 * Changes what Muster decided of live credentials: row, version and verdicts in one transaction, and an event each.
 * @throws `credential/not-found` naming the ids that do not exist or are gone; then nothing is changed.
 */
export async function decideByHand(
  { tx, viewer, now }: CommandContext,
  change: ByHandChange,
): Promise<Outcome<Changed>> {
  const hand: ByHand = { person: viewer.name, at: now.toISOString(), reason: change.reason };
  const policy = await holdPolicy(executorOfTx(tx));
  const ids = [...new Set(change.ids)];
  const events: AuditEvent[] = [];
  await rejudge(tx, ids, now, async (rows) => {
    const found = new Set(rows.map((row) => Number(row.id)));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) {
      throw notFound(
        'credential/not-found',
        `Nothing was changed: ${missing.slice(0, 5).join(', ')} ${missing.length > 5 ? '… ' : ''}is gone or does not exist.`,
      );
    }
    const decided = rows.flatMap((row) => one(row, policy, change, hand, events));
    await saveDecided(executorOfTx(tx), change.decision.event, decided, now);
  });
  const [first, ...rest] = events;
  const nothing: AuditEvent = {
    action: change.action,
    subject: { kind: 'credential', id: null },
    payload: { changed: 0, asked: ids.length, reason: change.reason },
  };
  const audit: NonEmpty<AuditEvent> = first ? [first, ...rest] : [nothing];
  return { value: { changed: events.length }, audit };
}

function one(
  row: StoredCredential,
  policy: Policy,
  change: ByHandChange,
  hand: ByHand,
  events: AuditEvent[],
): DecidedRow[] {
  const decided = decideRow(row, policy, change.decision, () => hand);
  if (!decided) return [];
  events.push({
    action: change.action,
    subject: { kind: 'credential', id: decided.id },
    payload: {
      before: change.shown(decidedOf(row)),
      after: change.shown(decided),
      reason: change.reason,
    },
  });
  return [decided];
}

/**
 * A stored credential after a decision by hand, with its next version; null when it already stands so. `hand` says whose
 * decision each field is where it is by hand now.
 */
export function decideRow(
  row: StoredCredential,
  policy: Policy,
  decision: HandDecision,
  hand: (field: HandField) => ByHand,
): DecidedRow | null {
  const before = decidedOf(row);
  const after = decidedByHand(classifiedOf(row), before, policy, decision);
  if (FIELDS.every((name) => before[name] === after[name])) return null;
  const facts = factsOf(row);
  const state = versionState({
    ...facts,
    ownerTeam: after.ownerTeam,
    class: after.class,
    environment: after.environment,
  });
  const changed = changedFields(versionState(facts), state);
  const byHand = handsOf(row.by_hand, decision.about, after, hand);
  return { id: Number(row.id), version: row.version + 1, ...after, byHand, changed, state };
}

/** Who decided what by hand, after this change: what was handed back is forgotten here, the trail keeps it. */
function handsOf(
  earlier: DecidedByHand | null,
  about: HandDecision['about'],
  after: Decided,
  hand: (field: HandField) => ByHand,
): DecidedByHand | null {
  const hands: DecidedByHand = { ...earlier };
  for (const name of about) {
    if (after[HAND_FIELDS[name]] === 'manual') hands[name] = hand(name);
    else delete hands[name];
  }
  return Object.keys(hands).length > 0 ? hands : null;
}
