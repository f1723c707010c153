import { knownFacts } from '@/lib/credentials/known-facts';
import type { KnownState } from '../walk/past';
import type { PastRow } from './context';

/** Who stands behind a credential, in the words an auditor sorts populations by. */
export const IDENTITY_KINDS = ['human', 'service', 'shared', 'unknown'] as const;
const KIND_OF_HOLDER = {
  user: 'human',
  root: 'shared',
  'machine-user': 'service',
  'service-account': 'service',
  application: 'service',
  service: 'service',
} as const;

export function identityKind({ holder }: KnownState): (typeof IDENTITY_KINDS)[number] {
  return holder === null ? 'unknown' : KIND_OF_HOLDER[holder.type];
}

/** A password opens a session of its own; of the other kinds none does. */
export const isInteractive = ({ kind }: KnownState): boolean => kind === 'password';

export const MFA_STATES = ['on', 'off', 'unknown', 'not-applicable'] as const;
export function mfaState(state: KnownState): (typeof MFA_STATES)[number] {
  if (!isInteractive(state)) return 'not-applicable';
  const { mfaActive } = knownFacts(state.facts);
  return mfaActive === true ? 'on' : mfaActive === false ? 'off' : 'unknown';
}

/** Where the value is kept, as far as a provider says it. */
export function storedIn(state: KnownState): string | null {
  return state.kind === 'managed-secret' ? state.resource : (knownFacts(state.facts).managedIn ?? null);
}

export const STATUSES = ['active', 'disabled', 'pending-deletion', 'unknown', 'absent'] as const;
export const statusWord = (state: KnownState | null): (typeof STATUSES)[number] =>
  state === null ? 'absent' : (state.status ?? 'unknown');

/**
 * What names a person, as the pack names people; what names a machine stays. The name and id of a person's credential
 * name the person too.
 */
export function personOf({ past, context }: PastRow, text: string | null): string | null {
  return identityKind(past.last) === 'human' ? context.person(text) : text;
}
