import { notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx } from '@/lib/platform/database/client';
import type { CommandContext, Outcome } from '@/lib/platform/run-command';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { type Decided, decide } from '../merge/decide';
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
  event: 'owner' | 'class';
  action: 'credential.classified' | 'credential.ownerAssigned';
  reason: string;
  /** What the change is about; of the rest nothing is moved. */
  about: readonly (keyof typeof BY)[];
  /** What is now decided by hand, given what was; what it hands back has no `by` and is decided by rules and tags. */
  next(before: Decided): Decided;
  /** The part of a decision that goes into the trail. */
  shown(decided: Decided): JsonObject;
}

const FIELDS = ['ownerTeam', 'ownerBy', 'class', 'classBy', 'environment', 'environmentBy'] as const;
/** What can be decided by hand, and under which name that is kept. */
const BY = { owner: 'ownerBy', class: 'classBy', environment: 'environmentBy' } as const;

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
    await saveDecided(executorOfTx(tx), change.event, decided, now);
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
  const before = decidedOf(row);
  const decided = decide(classifiedOf(row), policy, change.next(before));
  // Class and environment go together, since rules for a class look at the environment; the owner stands alone.
  const { ownerTeam, ownerBy } = change.event === 'owner' ? decided : before;
  const after = { ...(change.event === 'owner' ? before : decided), ownerTeam, ownerBy };
  if (FIELDS.every((name) => before[name] === after[name])) return [];
  const facts = factsOf(row);
  const earlier = versionState(facts);
  const state = versionState({
    ...facts,
    ownerTeam: after.ownerTeam,
    class: after.class,
    environment: after.environment,
  });
  const id = Number(row.id);
  events.push({
    action: change.action,
    subject: { kind: 'credential', id },
    payload: { before: change.shown(before), after: change.shown(after), reason: change.reason },
  });
  const byHand = handsOf(row.by_hand, change.about, after, hand);
  return [{ id, version: row.version + 1, ...after, byHand, changed: changedFields(earlier, state), state }];
}

/** Who decided what by hand, after this change: what was handed back is forgotten here, the trail keeps it. */
function handsOf(
  earlier: DecidedByHand | null,
  about: ByHandChange['about'],
  after: Decided,
  hand: ByHand,
): DecidedByHand | null {
  const hands: DecidedByHand = { ...earlier };
  for (const name of about) {
    if (after[BY[name]] === 'manual') hands[name] = hand;
    else delete hands[name];
  }
  return Object.keys(hands).length > 0 ? hands : null;
}
