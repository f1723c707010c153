import { columnsOf, type RowFile } from './column';

/** One time that a rule failed for a credential, or could not be judged, within the period. */
/** Tests that a rule stands behind, `;` between them. */
interface Tested {
  rule: string;
  testIds: string;
}

/** A span of a finding. */
export interface FoundRow {
  rule: string;
  code: string;
  /** Rank; 0 is a notice, which puts nothing out of policy. */
  severity: number;
  credentialId: number;
  openedAt: Date;
  closedAt: Date | null;
  policyVersion: number;
  verdict: 'fail' | 'unknown';
  exceptionId: number | null;
  findingId: number;
}
export type ResultRow = FoundRow & Tested;
const c = columnsOf<ResultRow>();

/** Failures and what could not be tested, one by one, also those fixed since. What passed is counted: TEST_COUNTS. */
export const TEST_RESULTS: RowFile<ResultRow> = {
  path: 'testing/test_results.csv',
  title: 'Failures of tests in the period, and what could not be tested',
  columns: [
    c.text(['test_id', 'rule', 'See testing/test_definitions.csv'], (row) => row.testIds),
    c.text(['rule', 'rule', 'Rule that judged it'], (row) => row.rule),
    c.integer(
      ['test_version', 'policy_version.version', 'Policy version the rule judged by'],
      (row) => row.policyVersion,
    ),
    c.id(['subject_id', 'credential.id', 'See population/credentials.csv'], (row) => row.credentialId),
    c.instant(['evaluated_at', 'finding.opened_at', 'When it was first judged so'], (row) => row.openedAt),
    c.instant(['until', 'finding.closed_at', 'When it was judged otherwise'], (row) => row.closedAt, 'none'),
    c.integer(['policy_version', 'policy_version.version', 'As test_version'], (row) => row.policyVersion),
    c.text(['observed', 'finding.code', 'What was found'], (row) => row.code),
    c.text(['expected', 'rule', 'That the rule does not find it'], () => null, 'none'),
    c.word(
      ['result', 'finding.verdict', 'not_tested: what it takes to judge was not known'],
      ['fail', 'not_tested'],
      (row) => (row.verdict === 'fail' ? 'fail' : 'not_tested'),
    ),
    c.id(
      ['exception_id', 'exception_item', 'Exception that covered it: exceptions/exceptions.csv'],
      (row) => row.exceptionId ?? '',
      'none',
    ),
    c.id(['evidence_ref', 'finding.id', 'Id of the finding in Muster'], (row) => row.findingId),
  ],
};

/** How often each test came to what over the population. */
export interface CountRow extends Tested {
  title: string;
  population: number;
  pass: number;
  fail: number;
  notTested: number;
  notApplicable: number;
}
const n = columnsOf<CountRow>();

export const TEST_COUNTS: RowFile<CountRow> = {
  path: 'testing/test_counts.csv',
  title: 'Results of each test over the population',
  columns: [
    n.text(['test_id', 'rule', 'See testing/test_definitions.csv'], (row) => row.testIds),
    n.text(['rule', 'rule', 'Rule that judges'], (row) => row.rule),
    n.text(['title', 'rule', 'What the test finds'], (row) => row.title),
    n.integer(
      ['population', 'population/credentials.csv', 'Rows of the population'],
      (row) => row.population,
    ),
    n.integer(
      ['pass', 'derived', 'Applicable, and never failed nor unknown in the period'],
      (row) => row.pass,
    ),
    n.integer(['fail', 'testing/test_results.csv', 'Failed at any time in the period'], (row) => row.fail),
    n.integer(
      ['not_tested', 'testing/test_results.csv', 'Could not be judged at some time, and never failed'],
      (row) => row.notTested,
    ),
    n.integer(['not_applicable', 'derived', 'The rule is not about it'], (row) => row.notApplicable),
  ],
};
