import type { JsonObject } from '@/lib/kernel/json';
import type { Derived } from './derived';

/** Kinds of credential and how people read them. */
export const CREDENTIAL_KINDS = {
  'cloud-access-key': 'Cloud access key',
  'database-master': 'Database master credential',
  'database-user': 'Database user',
  'managed-secret': 'Managed secret',
  'api-key': 'API key',
  'signing-key': 'Signing key',
  'client-secret': 'Client secret',
  'client-certificate': 'Client certificate',
  'ssh-key': 'SSH key',
  'tls-certificate': 'TLS certificate',
  'webhook-secret': 'Webhook secret',
  'service-account-token': 'Service-account token',
  'personal-access-token': 'Personal access token',
  password: 'Password',
  'encryption-key': 'Encryption key',
  'token-policy': 'Token policy',
} as const;
export type CredentialKind = keyof typeof CREDENTIAL_KINDS;

/** A moment the provider stated, that it never happened, or null: the provider did not say. */
export type LastUsed = Date | 'never' | null;
/** When it was last replaced: a moment, never since creation, or unknown. */
export type LastRotated = Date | 'never' | null;
/** When it ends by itself: a moment, no end set, or unknown. */
export type Expiry = Date | 'none' | null;

export type CredentialStatus = 'active' | 'disabled' | 'pending-deletion';
/** `automatic`: replaced without a person; `reminder`: something only announces it; `manual`: nothing does. */
export type RotationMethod = 'automatic' | 'reminder' | 'manual';
export type HolderType = 'root' | 'user' | 'machine-user' | 'service-account' | 'application' | 'service';
export type Privilege = 'administrative' | 'write' | 'read';

export const CLASSES = ['A', 'B', 'C', 'D'] as const;
/** A: financial or personal data, production write, administrative; B: production; C: development; D: outside coordination. */
export type CredentialClass = (typeof CLASSES)[number];

/** Whoever or whatever uses the credential, in the provider's own words. */
export interface Holder {
  type: HolderType;
  id: string;
  name: string;
}

/**
 * One credential as a collector saw it. `null` always means: the provider did not say.
 * There is no field for a secret value, and none may be added.
 */
export interface Observation {
  kind: CredentialKind;
  provider: string;
  /** Account, tenant or project id in the provider's own form. */
  account: string;
  accountName: string | null;
  /** Provider region, or `global`. */
  region: string;
  /** Type of thing in the provider's words, e.g. `iam.access-key`; part of the identity. */
  resource: string;
  /** The provider's own id of this credential, never of its user: `AKIA…`, an ARN, a keyId. */
  externalId: string;
  name: string;
  holder: Holder | null;
  status: CredentialStatus | null;
  createdAt: Date | null;
  /** When the current value came to be: creation or the last replacement; the basis of its age. */
  valueChangedAt: Date | null;
  lastRotated: LastRotated;
  lastUsed: LastUsed;
  /** Where and in which service, in the provider's words. Kept with the last use, not in the history, as both move at every run. */
  lastUsedRegion?: string | null;
  lastUsedService?: string | null;
  /** Until when the provider watched for uses, where it says; beside the history too, as it moves by itself. */
  lastUsedAsOf?: Date | null;
  expires: Expiry;
  rotationMethod: RotationMethod | null;
  rotationIntervalDays: number | null;
  /** Key algorithm and size in the provider's words, e.g. `RSA_2048`. */
  algorithm: string | null;
  privilege: Privilege | null;
  /** Tags or labels; null when they could not be read. */
  tags: Record<string, string> | null;
  /** Further provider facts for the detail page: flat, never secret. */
  facts: JsonObject;
}

/** Where the identity comes from: equal parts mean the same credential, whichever source lists it. */
export type IdentityParts = Pick<Observation, 'provider' | 'account' | 'resource' | 'externalId'>;

/** What an environment may be called. */
export const ENVIRONMENT_NAME = /^[a-z0-9][a-z0-9._-]{0,39}$/;

/** How owner, class or environment was decided; a classification rule of the policy by its id. */
export type DecidedBy = 'tag' | 'manual' | `rule:${string}` | null;

/** Who decided something by hand, when and why. */
export interface ByHand {
  /** Name as of then. */
  person: string;
  /** ISO 8601. */
  at: string;
  reason: string;
}

/** What of a credential was decided by hand, and by whom. */
export type DecidedByHand = Partial<Record<'owner' | 'class' | 'environment', ByHand>>;

/**
 * Everything a rule may look at: the observation as last known, plus what Muster itself decided.
 */
export interface CredentialFacts extends Observation {
  environment: string | null;
  class: CredentialClass | null;
  ownerTeam: string | null;
  firstSeenAt: Date;
  derived: Derived;
}
