import type { Population } from './contract';
import { type ControlId, controlOf } from './controls';
import { POPULATION_TESTS } from './population-tests';
import { RULE_TESTS } from './rule-tests';

/** A test of a control, as a pack runs it. */
export interface ControlTest {
  /** `MUS-04.max-age`; stays with what it tests. */
  id: string;
  version: string;
  control: ControlId;
  attribute: string;
  logic: string;
  /** The rule, or the file and columns that are compared. */
  logicRef: string;
  passes: string;
  notApplicable: string;
  /** The rule of `lib/policies/rules`; null: over the rows of `population`. */
  rule: string | null;
  /** Where its subjects are; for a rule null: credentials, sources or duties. */
  population: Population | null;
  /** Columns of it that are compared. */
  columns: readonly string[];
}

/** Every test of a control: one for each rule that tests it, then those over what was done. */
export function testsOf(control: ControlId): ControlTest[] {
  const byRule = controlOf(control).rules.flatMap((rule): ControlTest[] => {
    const words = RULE_TESTS[rule];
    if (!words) return [];
    const { version, attribute, logic, passes, notApplicable } = words;
    return [
      {
        id: `${control}.${rule}`,
        version,
        control,
        attribute,
        logic,
        logicRef: `rule ${rule}`,
        passes,
        notApplicable: `${notApplicable} Or the policy of that date switches the rule off.`,
        rule,
        population: null,
        columns: [],
      },
    ];
  });
  const byRows = POPULATION_TESTS.filter((test) => test.control === control).map(
    ({ slug, ...test }): ControlTest => ({
      ...test,
      id: `${control}.${slug}`,
      logicRef: `${test.population}: ${test.columns.join(', ')}`,
      rule: null,
    }),
  );
  return [...byRule, ...byRows];
}
