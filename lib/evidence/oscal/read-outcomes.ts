import { known, readRows } from '../files/read-csv';
import { type Failure, NAMED_PER_TEST, type TestOutcome } from './model';

/** Where no control of the frameworks has a rule, its cell says the rule itself. */
const RULE_ALONE = /^rule:/;

/** Counts of every test with the first of its failures, and the exceptions that covered findings which are open still. */
export async function readOutcomes(
  pack: string,
): Promise<{ outcomes: TestOutcome[]; stillFailing: Set<string> }> {
  const failures = new Map<string, Map<string, Failure>>();
  const stillFailing = new Set<string>();
  for await (const row of readRows(pack, 'testing/test_results.csv')) {
    if (row.result !== 'fail') continue;
    const exceptionId = known(row, 'exception_id');
    const until = known(row, 'until');
    if (exceptionId !== null && until === null) stillFailing.add(exceptionId);
    const ofRule = failures.get(row.rule ?? '') ?? new Map<string, Failure>();
    failures.set(row.rule ?? '', ofRule);
    const credentialId = row.subject_id ?? '';
    const failure = ofRule.get(credentialId);
    if (failure) Object.assign(failure, { times: failure.times + 1, until });
    else if (ofRule.size < NAMED_PER_TEST)
      ofRule.set(credentialId, {
        credentialId,
        evaluatedAt: row.evaluated_at ?? '',
        until,
        exceptionId,
        findingId: row.evidence_ref ?? '',
        times: 1,
      });
  }
  const outcomes: TestOutcome[] = [];
  for await (const row of readRows(pack, 'testing/test_counts.csv'))
    outcomes.push({
      testIds: (row.test_id ?? '').split(';').filter((id) => !RULE_ALONE.test(id)),
      rule: row.rule ?? '',
      title: row.title ?? '',
      population: Number(row.population),
      pass: Number(row.pass),
      fail: Number(row.fail),
      notTested: Number(row.not_tested),
      notApplicable: Number(row.not_applicable),
      failures: [...(failures.get(row.rule ?? '')?.values() ?? [])],
    });
  return { outcomes, stillFailing };
}
