import type { Policy } from '@/lib/policies/model';
import type { PackTerms } from '../model';
import type { CredentialPast } from '../walk/past';
import type { NamePerson } from './column';

/** What every row of a pack is written by: the same terms over the same history give the same rows. */
export interface FileContext {
  terms: PackTerms;
  /** The policy that was in force at a moment. */
  policyAt(at: Date): Policy;
  /** The tests that a rule stands behind, in one cell. */
  testIds(rule: string): string;
  person: NamePerson;
}

/** A credential of the population, with what rows are written by. */
export interface PastRow {
  past: CredentialPast;
  context: FileContext;
}
