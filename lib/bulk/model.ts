import type { Action } from '@/lib/access/table';
import type { CredentialClass, DecidedByHand } from '@/lib/credentials/model';

/** What a bulk change decides of every credential it is about. */
export type Decision =
  | { kind: 'class'; class?: CredentialClass | null | undefined; environment?: string | null | undefined }
  | { kind: 'owner'; team: string | null };
export type BulkKind = Decision['kind'];

/** The row of the access table each kind asks for, besides that for changing many at once. */
export const BULK_ACTIONS = {
  class: 'credential:classify',
  owner: 'credential:assign-owner',
} as const satisfies Record<BulkKind, Action>;

export type BulkState = 'running' | 'done' | 'undoing' | 'undone';
export const BULK_STATE_TITLES: Record<BulkState, string> = {
  running: 'Under way',
  done: 'Done',
  undoing: 'Being undone',
  undone: 'Undone',
};

export const OUTCOMES = ['waiting', 'changed', 'same', 'gone', 'restored', 'kept'] as const;
export type BulkOutcome = (typeof OUTCOMES)[number];
export const OUTCOME_TITLES: Record<BulkOutcome, string> = {
  waiting: 'Not reached yet',
  changed: 'Changed',
  same: 'Stood so already',
  gone: 'Gone by then',
  restored: 'Restored',
  kept: 'Not undone: changed since, or gone',
};

/** Up to here a change is made at once; beyond, a worker makes it. */
export const AT_ONCE = 500;

/** The decision in words: `owner payments`, `class A, environment production`. */
export function decisionWords(decision: Decision): string {
  if (decision.kind === 'owner')
    return decision.team === null ? 'owner as the tags say' : `owner ${decision.team}`;
  const { class: grade, environment } = decision;
  const parts = [
    ...(grade === undefined ? [] : [grade === null ? 'class as rules and tags say' : `class ${grade}`]),
    ...(environment === undefined ? [] : [`environment ${environment ?? 'as rules and tags say'}`]),
  ];
  return parts.join(', ');
}

/** Values of a credential that a bulk change moves, as kept for the undo. */
export interface BulkValues {
  ownerTeam?: string | null;
  ownerBy?: string | null;
  class?: CredentialClass | null;
  classBy?: string | null;
  environment?: string | null;
  environmentBy?: string | null;
  /** Whose decision each was, where it was by hand. */
  byHand?: DecidedByHand | null;
}

/** What came of a change, or would: `changes`, `same` and `unreachable` add up to how many were asked for. */
export interface BulkPreview {
  /** How many the change is about. */
  matched: number;
  /** Of these: get another value. */
  changes: number;
  /** Of these: already stand so. */
  same: number;
  /** Of those that change: were set by hand to something else. */
  overwrites: number;
  /** Selected, but gone or not yours to change: left alone. */
  unreachable: number;
}
