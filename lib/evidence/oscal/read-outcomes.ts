import { TESTED_FILES } from '../files/population-results';
import { type CsvRow, kept, known, readRows } from '../files/read-csv';
import { TEST_COUNTS, TEST_RESULTS } from '../files/test-results';
import { type Failure, NAMED_PER_TEST, type TestOutcome } from './model';

/** Where no control of the frameworks has a rule, its cell says the rule itself. */
const RULE_ALONE = /^rule:/;

/** Counts of every test with the first of its failures, and the exceptions that covered findings which are open still. */
export async function readOutcomes(
  pack: string,
): Promise<{ outcomes: TestOutcome[]; stillFailing: Set<string> }> {
  const failures = new Map<string, Map<string, Failure>>();
  const stillFailing = new Set<string>();
  for await (const row of readRows(pack, TEST_RESULTS.path)) {
    if (row.result !== 'fail') continue;
    const exceptionId = known(row, 'exception_id');
    const until = known(row, 'until');
    if (exceptionId !== null && until === null) stillFailing.add(exceptionId);
    const ofRule = failures.get(row.rule ?? '') ?? new Map<string, Failure>();
    failures.set(row.rule ?? '', ofRule);
    const credentialId = row.subject_id ?? '';
    const failure = ofRule.get(credentialId);
    if (failure) Object.assign(failure, { times: failure.times + 1, until: until && kept(until) });
    else if (ofRule.size < NAMED_PER_TEST)
      ofRule.set(
        kept(credentialId),
        kept({
          credentialId,
          evaluatedAt: row.evaluated_at ?? '',
          until,
          exceptionId,
          findingId: row.evidence_ref ?? '',
          times: 1,
        }),
      );
  }
  const outcomes: TestOutcome[] = [];
  for await (const row of readRows(pack, TEST_COUNTS.path)) {
    const rule = row.rule ?? '';
    outcomes.push({
      testIds: (row.test_id ?? '').split(';').filter((id) => !RULE_ALONE.test(id)),
      rule,
      over: 'credentials',
      counts: TEST_COUNTS.path,
      results: TEST_RESULTS.path,
      filter: `rule ${rule}`,
      ...countsOf(row),
      failures: [...(failures.get(rule)?.values() ?? [])],
    });
  }
  for (const { counts, results } of TESTED_FILES)
    for await (const row of readRows(pack, counts.path))
      outcomes.push(overRows(row, counts.path, results.path));
  return { outcomes, stillFailing };
}

/** What became of a test over rows; who failed stands in its file alone, as it need not be a credential. */
function overRows(row: CsvRow, counts: string, results: string): TestOutcome {
  const id = row.test_id ?? '';
  return {
    testIds: [id],
    rule: id,
    over: `rows of ${row.population_file}`,
    counts,
    results,
    filter: `test_id ${id}`,
    ...countsOf(row),
    failures: [],
  };
}

const countsOf = (row: CsvRow) => ({
  title: row.title ?? '',
  population: Number(row.population),
  pass: Number(row.pass),
  fail: Number(row.fail),
  notTested: Number(row.not_tested),
  notApplicable: Number(row.not_applicable),
});
