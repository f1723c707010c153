import { findRule, RULES } from '@/lib/policies/registry';
import type { PastRow } from '../files/context';
import type { CountRow, FoundRow } from '../files/test-results';
import { factsOfState } from './past';

type RuleResult = 'pass' | 'fail' | 'notTested' | 'notApplicable';

/** What each rule that was on came to for a credential over the period; `results`: those of it in the period. */
export function outcomesOf(
  { past, context }: PastRow,
  results: readonly FoundRow[],
): (readonly [rule: string, result: RuleResult])[] {
  const failed = new Set<string>();
  const untested = new Set<string>();
  for (const { rule, verdict } of results) (verdict === 'fail' ? failed : untested).add(rule);
  const lastMoment = new Date(context.terms.period.to.getTime() - 1);
  const policy = context.policyAt(past.goneAt ?? lastMoment);
  const facts = factsOfState(past.last, past.firstSeenAt, past.use);
  const outcome = (rule: (typeof RULES)[number]): RuleResult => {
    if (failed.has(rule.id)) return 'fail';
    if (untested.has(rule.id)) return 'notTested';
    return rule.appliesTo(facts, policy) ? 'pass' : 'notApplicable';
  };
  return RULES.filter(({ id }) => policy.rules[id]?.enabled !== false).map((rule) => [
    rule.id,
    outcome(rule),
  ]);
}

/** Counts results of the rules over a population, one credential after the other. */
export class ResultTally {
  readonly #counts = new Map<string, CountRow>();
  readonly #testIds: (rule: string) => string;
  #population = 0;

  constructor(testIds: (rule: string) => string) {
    this.#testIds = testIds;
  }

  /** `results`: those of this credential in the period. */
  add(row: PastRow, results: readonly FoundRow[]): void {
    this.#population += 1;
    for (const [rule, result] of outcomesOf(row, results)) this.#of(rule)[result] += 1;
  }

  /** One row per rule that was on, in the order of their ids. */
  rows(): CountRow[] {
    return [...this.#counts.values()]
      .map((count) => ({ ...count, population: this.#population }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  }

  #of(rule: string): CountRow {
    let count = this.#counts.get(rule);
    if (!count) {
      const title = findRule(rule)?.title ?? rule;
      count = {
        rule,
        testIds: this.#testIds(rule),
        title,
        population: 0,
        pass: 0,
        fail: 0,
        notTested: 0,
        notApplicable: 0,
      };
      this.#counts.set(rule, count);
    }
    return count;
  }
}
