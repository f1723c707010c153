import type { CredentialKind } from '@/lib/credentials/model';
import type { Basis, FrameworkClause } from '@/lib/policies/model';

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
