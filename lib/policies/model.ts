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
}

/** Where a number comes from: text of a standard, benchmark, vendor default, or our own choice. */
export interface Clause {
  /** `kind:cloud-access-key`, `class:A`, `class:unclassified`, `framework:…` */
  id: string;
  title: string;
  days: number;
  source: string;
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
