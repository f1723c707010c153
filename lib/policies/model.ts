import type { TokenUse } from '@/lib/credentials/known-facts';
import type { CredentialClass, CredentialFacts, CredentialKind } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';

/** Reason codes; stable, also in exports. Each rule names exactly one. */
export const FINDING_CODES = [
  'LONG_LIVED_KEY',
  'NO_ROTATION',
  'STALE_UNUSED',
  'ORPHANED_OWNER',
  'EXCEEDS_COMPLIANCE_AGE',
  'HARDCODED_IN_REPO',
  'EXPIRED',
  'EXPIRING',
  'NO_EXPIRY',
  'ROOT_CREDENTIAL',
  'DUPLICATE_ACTIVE',
  'WEAK_ALGORITHM',
  'PENDING_DELETION',
  'UNCLASSIFIED',
  'LONG_TTL',
  'UNMANAGED',
  'NO_MFA',
  'WEAK_PASSWORD_POLICY',
  'UNRESTRICTED_KEY',
  'NEW_REGION',
  'RECREATED',
  'EXCEEDS_CA_LIMIT',
  'LOST_VISIBILITY',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const SEVERITIES = ['notice', 'low', 'medium', 'high', 'critical'] as const;
/** `notice` tells of something coming and does not put a credential out of policy. */
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a rule says of one credential. The verdict stands from `now` until `validUntil` (exclusive) as long as the
 * facts do not change; null means it never changes by itself.
 */
export interface Verdict {
  state: 'pass' | 'fail' | 'unknown';
  /** Numbers, names and ISO times for the sentence; no wording. */
  data: JsonObject;
  validUntil: Date | null;
  /** Where this case is graver or milder than the rule's own; a severity set by the policy wins over both. */
  severity?: Severity;
}

/** Where a number comes from: text of a standard, benchmark, vendor default, or our own choice. */
export interface Clause {
  /** `kind:cloud-access-key`, `class:A`, `class:unclassified`, `framework:…` */
  id: string;
  title: string;
  days: number;
  source: string;
}

/** Numbers with the text they come from. */
export type Sourced<Value> = Value & { source: string };

/** What a policy for passwords of people has to ask for. */
export interface PasswordMinima {
  minimumLength: number;
  reusePrevention: number;
  lowercase: boolean;
  uppercase: boolean;
  numbers: boolean;
  symbols: boolean;
}

/** The policy in force: data, versioned, stored as JSON. Days are days of 24 hours. */
export interface Policy {
  version: number;
  name: string;
  /** Greatest age of the current value per kind; null = no age limit for the kind. `exempt` says why. */
  kindLimits: Record<CredentialKind, { days: number | null; source: string; byClass: boolean }>;
  classLimits: Record<CredentialClass, { days: number; source: string }>;
  classificationDeadlineDays: number;
  /** Unused longer than this is stale; null = not judged for the kind. */
  idleLimits: Record<CredentialKind, { days: number | null; source: string }>;
  /** Share of a certificate's or secret's life that must remain; below it the credential is EXPIRING. */
  expiring: { share: number; minDays: number; maxDays: number; source: string };
  /** Kinds that must rotate by themselves. */
  rotationRequired: readonly CredentialKind[];
  /** How long after its date a rotation may still be under way. */
  rotationGrace: Sourced<{ days: number }>;
  /** Credentials that must end by themselves: a kind, or of it one resource in the provider's words; `except` cannot. */
  mustExpire: readonly Sourced<{
    kind: CredentialKind;
    resource: string | null;
    except?: readonly string[] | undefined;
  }>[];
  /** How long two active credentials of one holder may overlap while one replaces the other. */
  overlap: Sourced<{ days: number }>;
  /** How long a region it was never used in before is news. */
  newRegion: Sourced<{ days: number }>;
  /** A predecessor that had used this share of its limit makes the successor RECREATED, for so many days. */
  recreated: Sourced<{ share: number; days: number }>;
  /** Least key sizes in bits. */
  keySizes: Sourced<{ rsaBits: number; ellipticBits: number }>;
  /** Greatest validity of public certificates by day of issue, the latest last. */
  publicCertificates: Sourced<{ limits: readonly { issuedFrom: string; days: number }[] }>;
  passwordPolicy: Sourced<PasswordMinima>;
  /** Whether the second factor of a root user has to be a device of its own. */
  secondFactor: Sourced<{ rootHardware: boolean }>;
  /** Greatest lifetime of what is issued, by what it is for. */
  tokenLifetimes: Record<TokenUse, Sourced<{ seconds: number }>>;
  /** Tag names read, first match wins, case-insensitive. */
  tags: { owner: readonly string[]; class: readonly string[]; environment: readonly string[] };
  /** Per rule: switched off, or another severity. */
  rules: Record<string, { enabled?: boolean; severity?: Severity }>;
}

export interface Rule {
  /** Kebab-case, equal to the file name. */
  id: string;
  code: FindingCode;
  title: string;
  severity: Severity;
  /** What to do about it, in a sentence or two. */
  remedy: string;
  /** Controls it serves, e.g. `CIS AWS 1.14`; only those whose text was read. */
  controls: readonly string[];
  appliesTo(facts: CredentialFacts, policy: Policy): boolean;
  judge(facts: CredentialFacts, policy: Policy, now: Date): Verdict;
  /** One sentence for people, from the data of a verdict. Pure. */
  sentence(data: JsonObject): string;
}

/** The limit in force and every clause that took part. */
export interface Limit {
  days: number;
  clause: Clause;
  others: readonly Clause[];
}
