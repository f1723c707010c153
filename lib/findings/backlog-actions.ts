import type { CredentialKind } from '@/lib/credentials/model';
import type { FindingCode } from '@/lib/policies/model';
import type { Effort } from './backlog-weights';

/** What can be done about a finding; the words are for lists and tickets. */
export const REMEDIES = {
  revoke: 'Revoke and replace',
  rotate: 'Rotate',
  renew: 'Renew',
  delete: 'Delete',
  consolidate: 'Remove the older one',
  restrict: 'Restrict',
  'add-expiry': 'Set an end date',
  'shorten-life': 'Shorten its life',
  'automate-rotation': 'Automate rotation',
  federate: 'Move to federated identity',
  'move-to-store': 'Move to a secret store',
  strengthen: 'Replace with a stronger one',
  'add-factor': 'Add a second factor',
  'tighten-policy': 'Tighten the password policy',
  'assign-owner': 'Assign an owner',
  classify: 'Classify',
  investigate: 'Investigate its use',
  'settle-deletion': 'Let it go or take it back',
  'restore-sight': 'Give access back to Muster',
} as const;
export type Remedy = keyof typeof REMEDIES;

/** What to do, and how much work that is. */
export interface Proposal {
  action: Remedy;
  effort: Effort;
}

/** What a finding is about: a kind of credential, or a source. */
export type FindingKind = CredentialKind | 'source';

interface Proposals {
  any: Proposal;
  of?: Partial<Record<FindingKind, Proposal>>;
}

const does = (action: Remedy, effort: Effort): Proposal => ({ action, effort });

/** Replacing the value, by what has to change with it. */
const ROTATION: Proposals = {
  any: does('rotate', 'medium'),
  of: {
    'cloud-access-key': does('rotate', 'medium'),
    'personal-access-token': does('rotate', 'small'),
    password: does('rotate', 'small'),
    'tls-certificate': does('renew', 'small'),
    'client-certificate': does('renew', 'medium'),
    'encryption-key': does('rotate', 'small'),
    'signing-key': does('rotate', 'large'),
    'database-master': does('rotate', 'large'),
    'database-user': does('rotate', 'large'),
    'token-policy': does('shorten-life', 'small'),
  },
};

/** One proposed action per code, and another where the kind asks for it. A code without a row does not compile. */
const PROPOSALS: Record<FindingCode, Proposals> = {
  LONG_LIVED_KEY: {
    any: does('federate', 'large'),
    of: { 'service-account-token': does('federate', 'medium'), 'ssh-key': does('federate', 'medium') },
  },
  NO_ROTATION: {
    any: does('automate-rotation', 'medium'),
    of: {
      'encryption-key': does('automate-rotation', 'small'),
      'tls-certificate': does('automate-rotation', 'small'),
    },
  },
  STALE_UNUSED: { any: does('delete', 'small'), of: { 'database-user': does('delete', 'medium') } },
  ORPHANED_OWNER: { any: does('assign-owner', 'small') },
  EXCEEDS_COMPLIANCE_AGE: ROTATION,
  HARDCODED_IN_REPO: { any: does('revoke', 'medium') },
  EXPIRED: {
    any: does('delete', 'small'),
    of: { 'tls-certificate': does('renew', 'small'), 'client-certificate': does('renew', 'medium') },
  },
  EXPIRING: {
    any: does('renew', 'medium'),
    of: { 'tls-certificate': does('renew', 'small'), password: does('rotate', 'small') },
  },
  NO_EXPIRY: { any: does('add-expiry', 'small'), of: { 'client-secret': does('add-expiry', 'medium') } },
  ROOT_CREDENTIAL: { any: does('delete', 'medium'), of: { password: does('add-factor', 'small') } },
  DUPLICATE_ACTIVE: { any: does('consolidate', 'small') },
  WEAK_ALGORITHM: {
    any: does('strengthen', 'medium'),
    of: { 'encryption-key': does('strengthen', 'large'), 'signing-key': does('strengthen', 'large') },
  },
  PENDING_DELETION: { any: does('settle-deletion', 'small') },
  UNCLASSIFIED: { any: does('classify', 'small') },
  LONG_TTL: { any: does('shorten-life', 'small') },
  UNMANAGED: { any: does('move-to-store', 'medium') },
  NO_MFA: { any: does('add-factor', 'small') },
  WEAK_PASSWORD_POLICY: { any: does('tighten-policy', 'small') },
  UNRESTRICTED_KEY: { any: does('restrict', 'small') },
  NEW_REGION: { any: does('investigate', 'small') },
  RECREATED: ROTATION,
  EXCEEDS_CA_LIMIT: { any: does('renew', 'medium') },
  LOST_VISIBILITY: { any: does('restore-sight', 'small') },
};

/** The proposed action for a finding; null for a code of another version of Muster. */
export function proposalFor(code: string, kind: string | null): Proposal | null {
  if (!Object.hasOwn(PROPOSALS, code)) return null;
  const { any, of } = PROPOSALS[code as FindingCode];
  return of?.[kind as FindingKind] ?? any;
}
