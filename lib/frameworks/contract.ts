import type { CredentialKind } from '@/lib/credentials/model';
import type { Basis, FrameworkClause } from '@/lib/policies/model';
import type { ControlId } from './controls';

/** One published version of a framework, and the limits Muster presets where it is in scope. */
export interface FrameworkVersion {
  version: string;
  clauses: readonly FrameworkClause[];
}

/** A framework a policy can have in scope. */
export interface Framework {
  /** Kebab-case, equal to the file name. */
  id: string;
  title: string;
  /** What the text itself says about numbers, in a sentence or two. */
  numbers: string;
  /** Newest first. */
  versions: readonly [FrameworkVersion, ...FrameworkVersion[]];
}

/** Files of an evidence pack whose rows a requirement is sampled from, or a test is run over. */
export const POPULATIONS = [
  'population/credentials.csv',
  'population/rotation_events.csv',
  'population/lifecycle_events.csv',
  'population/terminations.csv',
  'population/duties.csv',
  'population/inactive.csv',
  'population/access_reviews.csv',
  'population/access_review_items.csv',
  'population/shared_use.csv',
  'population/crypto_keys.csv',
  'population/certificates.csv',
  'population/secret_exposures.csv',
  'population/incidents.csv',
  'exceptions/exceptions.csv',
  'policy/policy_versions.csv',
  'policy/policy_documents.csv',
  'policy/thresholds.csv',
  'policy/targeted_risk_analyses.csv',
  'coverage/connectors.csv',
  'coverage/connector_runs.csv',
  'coverage/gaps.csv',
  'ipe/ipe_register.csv',
  'testing/test_results.csv',
  'changes/config_changes.csv',
  'audit/audit_extract.jsonl',
  'audit/chain_verification.json',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** A number of a requirement, and what it rests on. */
export interface Threshold {
  /** As it is printed, with its unit; null: there is no number. */
  value: string | null;
  basis: Basis;
  /** Where the number comes from, or who sets it. */
  reference: string;
  /** The number, where it is the hours within which what a leaver held or could read is dealt with. */
  revokeWithinHours?: number;
}

/** One requirement of a framework, as far as it is about credentials. */
export interface Requirement {
  /** As the framework numbers it. */
  id: string;
  /** What it asks for in our words; never the text of the standard. */
  paraphrase: string;
  /** What a pack shows of it; null: nothing. */
  proves: string | null;
  /** What a pack does not show, said plainly. */
  cannot: string;
  /** Where an auditor draws samples from; empty where a pack shows nothing. */
  populations: readonly Population[];
  /** What is looked at in each sample. */
  attributes: readonly string[];
  threshold: Threshold;
  /** Controls of Muster that serve it; empty where none does. */
  controls: readonly ControlId[];
}

interface Preset {
  measure: FrameworkClause['measure'];
  kinds: readonly CredentialKind[];
  provider?: string;
  when?: FrameworkClause['when'];
  days: number;
  basis: Basis;
  control: string;
  source: string;
}

/** One clause for each kind. */
export function preset({ kinds, provider, when, ...rest }: Preset): FrameworkClause[] {
  return kinds.map((kind) => ({ ...rest, kind, provider: provider ?? null, when: when ?? null }));
}

/** Secrets that applications and services hold, whichever form they have. */
export const APPLICATION_SECRETS = [
  'cloud-access-key',
  'api-key',
  'client-secret',
  'managed-secret',
  'database-user',
  'database-master',
  'service-account-token',
  'personal-access-token',
] as const satisfies readonly CredentialKind[];

/** What stands for an account that is not a person's. */
export const NON_USER_ACCESS = [
  'cloud-access-key',
  'client-secret',
  'service-account-token',
  'personal-access-token',
] as const satisfies readonly CredentialKind[];
