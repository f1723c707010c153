import type { JsonObject } from '@/lib/kernel/json';
import { conditionText, decisionText } from './classification';
import type { FrameworkClause, Policy } from './model';

/** Where a clause of a framework stands: `age.api-key`, or of one provider, or one condition: `age.api-key/gcp`. */
export function clauseKey({ measure, kind, provider, when }: FrameworkClause): [string, string] {
  return [measure, [kind, provider, when].filter((part) => part !== null).join('/')];
}

/**
 * A policy as its settings are compared one by one: the clauses of a framework by what they limit instead of by their
 * place in a list, and each classification rule in words with its place.
 */
export function comparable(policy: Policy): JsonObject {
  const { frameworks, classification, ...rest } = policy;
  return {
    ...(JSON.parse(JSON.stringify(rest)) as JsonObject),
    frameworks: Object.fromEntries(
      Object.entries(frameworks).map(([id, { version, clauses }]) => [id, { version, ...byPlace(clauses) }]),
    ),
    classification: Object.fromEntries(
      classification.map((rule, at) => [
        rule.id,
        { rule: `${at + 1}. ${conditionText(rule.when)} → ${decisionText(rule)}`, reason: rule.reason },
      ]),
    ),
  };
}

function byPlace(clauses: readonly FrameworkClause[]): JsonObject {
  const out: Record<string, Record<string, JsonObject>> = {};
  for (const clause of clauses) {
    const [measure, place] = clauseKey(clause);
    const { days, source, basis, control } = clause;
    out[measure] = { ...out[measure], [place]: { days, source: `${control} (${basis}): ${source}` } };
  }
  return out;
}
