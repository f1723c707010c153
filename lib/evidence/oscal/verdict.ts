import type { Requirement, TestOutcome } from './model';

/** What the tests say of a requirement. OSCAL has two states; the reason and the remarks say the rest. */
interface Verdict {
  /** `not-applicable`: every test ran, and there was nothing it is about. */
  state: 'satisfied' | 'not-satisfied' | 'not-applicable';
  reason: 'pass' | 'fail' | 'other';
  remarks: string;
}

/** The outcomes of a requirement's tests, and those of its tests that have none in the pack. */
export function testsOf(
  requirement: Requirement,
  outcomes: readonly TestOutcome[],
): { run: TestOutcome[]; notRun: string[] } {
  const run = outcomes.filter(({ testIds }) => testIds.some((id) => requirement.testIds.includes(id)));
  const done = new Set(run.flatMap(({ testIds }) => testIds));
  return { run, notRun: requirement.testIds.filter((id) => !done.has(id)) };
}

/** What becomes of a requirement: what is not known to pass is never satisfied. */
export function verdictOf(requirement: Requirement, outcomes: readonly TestOutcome[]): Verdict {
  const { run, notRun } = testsOf(requirement, outcomes);
  const sum = (field: 'pass' | 'fail' | 'notTested') => run.reduce((all, test) => all + test[field], 0);
  const [pass, fail, notTested] = [sum('pass'), sum('fail'), sum('notTested')];
  const files = [...new Set(run.map((test) => test.counts))];
  const left =
    notRun.length > 0
      ? ` Left to the reader of the pack, with the rows and the definition at hand: ${notRun.join(', ')}.`
      : '';
  const counted = `Results of ${run.length} ${run.length === 1 ? 'test' : 'tests'}: ${pass} pass, ${fail} fail, ${notTested} not tested (${files.join(', ')}).`;
  if (fail > 0) return { state: 'not-satisfied', reason: 'fail', remarks: `${counted}${left}` };
  if (requirement.notServed !== null)
    return { state: 'not-satisfied', reason: 'other', remarks: `Not tested. ${requirement.notServed}` };
  if (notTested > 0)
    return {
      state: 'not-satisfied',
      reason: 'other',
      remarks: `${counted} Nothing failed, and what was not tested is not known to pass.${left}`,
    };
  if (pass > 0 && notRun.length > 0)
    return { state: 'not-satisfied', reason: 'other', remarks: `${counted} Nothing failed.${left}` };
  if (pass > 0) return { state: 'satisfied', reason: 'pass', remarks: counted };
  const isTold = run.some(({ population, notApplicable }) => population > 0 && notApplicable === population);
  if (isTold && notRun.length === 0)
    return {
      state: 'not-applicable',
      reason: 'other',
      remarks: `${counted} Nothing in the population is what its tests are about.`,
    };
  return { state: 'not-satisfied', reason: 'other', remarks: `Not tested: no result in the pack.${left}` };
}
