import type { TokenUse } from '@/lib/credentials/known-facts';
import type { CredentialClass, CredentialFacts, CredentialKind, Privilege } from '@/lib/credentials/model';
import type { DutyState } from '@/lib/duties/states';
import type { JsonObject } from '@/lib/kernel/json';
import type { LostCell } from '@/lib/sources/model';

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

/**
 * What a number rests on: the `text` of a standard, a `benchmark`, a `vendor`'s practice, a targeted risk analysis (`tra`)
 * of the organisation, or its own choice where the text names no number (`entity-defined`).
 */
export const BASES = ['text', 'benchmark', 'vendor', 'tra', 'entity-defined'] as const;
export type Basis = (typeof BASES)[number];

/** One limit that takes part for a credential, and where its number comes from. */
export interface Clause {
  /** `kind:cloud-access-key`, `class:A`, `class:unclassified`, `framework:pci-dss` */
  id: string;
  title: string;
  days: number;
  source: string;
  /** Only clauses of frameworks say so. */
  basis?: Basis;
}

/** One number that a framework in scope adds to the limits. */
export interface FrameworkClause {
  /** `age` of the value, or `idle`: time without use. */
  measure: 'age' | 'idle';
  kind: CredentialKind;
  /** The one provider it is about; null: any. */
  provider: string | null;
  /** `single-factor`: only where a password alone opens the account; null: always. */
  when: 'single-factor' | null;
  days: number;
  basis: Basis;
  /** Requirement or item, e.g. `PCI DSS 4.0.1 8.6.3`. */
  control: string;
  source: string;
}

/** A framework in scope: of which version, and with which numbers. They are kept here so that a policy never changes by itself. */
export interface FrameworkScope {
  version: string;
  clauses: readonly FrameworkClause[];
}

/** What a classification rule looks at; all that is given has to hold. Case never matters. */
export interface ClassificationCondition {
  /** The tag is there, with this value; `*` in the value stands for any text. */
  tag?: { name: string; value: string } | undefined;
  /** Ids or names of accounts. */
  accounts?: readonly string[] | undefined;
  environments?: readonly string[] | undefined;
  privileges?: readonly Privilege[] | undefined;
  /** Name of the credential; `*` stands for any text. */
  name?: string | undefined;
}

/** Puts what it matches into a class, an environment or both; the first rule that matches and says so wins. */
export interface ClassificationRule {
  /** Kebab-case; stays with what it decided. */
  id: string;
  when: ClassificationCondition;
  class: CredentialClass | null;
  environment: string | null;
  /** Why, for whoever sees it on a credential. */
  reason: string;
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
  /** The longest an exception may last, by the gravest finding it covers. */
  exceptionLimits: Record<Severity, Sourced<{ days: number }>>;
  /** Greatest lifetime of what is issued, by what it is for. */
  tokenLifetimes: Record<TokenUse, Sourced<{ seconds: number }>>;
  /** Tag names read, first match wins, case-insensitive. */
  tags: { owner: readonly string[]; class: readonly string[]; environment: readonly string[] };
  /** Frameworks in scope by id, each with the limits it adds; the strictest of all that apply wins. */
  frameworks: Readonly<Record<string, FrameworkScope>>;
  /** In order; they come after what people decided by hand and before the tags above. */
  classification: readonly ClassificationRule[];
  /** Per rule: switched off, or another severity. */
  rules: Record<string, { enabled?: boolean; severity?: Severity }>;
}

/** What every rule has, whatever it judges. */
export interface RuleWords {
  /** Kebab-case, equal to the file name. */
  id: string;
  code: FindingCode;
  title: string;
  severity: Severity;
  /** What to do about it, in a sentence or two. */
  remedy: string;
  /** Controls it serves, e.g. `CIS AWS 7.0 2.12`; only those whose text was read. */
  controls: readonly string[];
  /** One sentence for people, from the data of a verdict. Pure. */
  sentence(data: JsonObject): string;
}

/** A rule over one credential. */
export interface Rule extends RuleWords {
  appliesTo(facts: CredentialFacts, policy: Policy): boolean;
  judge(facts: CredentialFacts, policy: Policy, now: Date): Verdict;
}

/** One thing wrong with a source; what it passes is no row. `discriminator` keeps several of a source apart. */
export interface SourceBreach {
  discriminator: string;
  data: JsonObject;
}

/** A rule over a source, judged at the end of each of its collections from what its cells have lost. */
export interface SourceRule extends RuleWords {
  judge(cells: readonly LostCell[]): SourceBreach[];
}

/** A duty as far as a rule over it looks. */
export interface JudgedDuty {
  /** null: the security leads. */
  owner: string | null;
  name: string;
  state: DutyState;
  dueAt: Date;
}

/** A rule over a duty, judged whenever its state moves; null: nothing is wrong with it. */
export interface DutyRule extends RuleWords {
  judge(duty: JudgedDuty): JsonObject | null;
}

/** The limit in force and every clause that took part. */
export interface Limit {
  days: number;
  clause: Clause;
  others: readonly Clause[];
}
