import type { CredentialKind } from '@/lib/credentials/model';
import { findFramework } from '@/lib/frameworks/registry';
import { BASES, type Clause, type FrameworkClause, type Policy } from '@/lib/policies/model';

/** How people read a framework of a policy; its id where this version of Muster does not know it. */
export function frameworkTitle(id: string, version: string): string {
  return `${findFramework(id)?.title ?? id} ${version}`;
}

/**
 * The clauses that the frameworks in scope add for a kind at a provider, the strictest of each framework.
 * The title names the profile, not the standard: most of these numbers are not in the standard's text.
 */
export function frameworkClauses(
  policy: Policy,
  measure: FrameworkClause['measure'],
  kind: CredentialKind,
  provider: string,
  isAlone: boolean,
): Clause[] {
  const added = Object.entries(policy.frameworks).flatMap(([id, { version, clauses }]) => {
    let first: FrameworkClause | undefined;
    for (const clause of clauses) {
      if (clause.measure !== measure || clause.kind !== kind) continue;
      if (clause.provider !== null && clause.provider !== provider) continue;
      if (clause.when === 'single-factor' && !isAlone) continue;
      if (!first || clause.days < first.days) first = clause;
    }
    if (!first) return [];
    const { days, basis, source } = first;
    return [{ id: `framework:${id}`, title: `${frameworkTitle(id, version)} profile`, days, basis, source }];
  });
  // Where several ask the same, the one with the firmest ground is named; stored documents keep no order of their own.
  return added.sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || (a.id < b.id ? -1 : 1));
}
