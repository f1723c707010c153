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
  /** The rule that judges credentials; null: over the rows of `population`. */
  rule: string | null;
  /** Where its subjects are; null: credentials. */
  population: Population | null;
  /** Columns of it that are compared. */
  columns: readonly string[];
}

const referenceOf = ({ population, columns }: { population: Population; columns: readonly string[] }) =>
  `${population}: ${columns.join(', ')}`;

/** Every test of a control: one for each rule that tests it, then those over what was done. */
export function testsOf(control: ControlId): ControlTest[] {
  const byRule = controlOf(control).rules.flatMap((rule): ControlTest[] => {
    const words = RULE_TESTS[rule];
    if (!words) return [];
    const { over, version, attribute, logic, passes, notApplicable } = words;
    const own = { id: `${control}.${rule}`, version, control, attribute, logic, passes };
    if (over) return [{ ...own, ...over, logicRef: referenceOf(over), notApplicable, rule: null }];
    return [
      {
        ...own,
        logicRef: `rule ${rule}`,
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
      logicRef: referenceOf(test),
      rule: null,
    }),
  );
  return [...byRule, ...byRows];
}
