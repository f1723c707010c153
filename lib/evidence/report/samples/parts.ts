/** What both samples are made from. */
import { ALL_ROWS, type Counted } from '../counted';
import type { Control, ControlTest, Deviation } from '../model';

export const counted = (value: number | null, file: string, filter = ALL_ROWS): Counted => ({
  value,
  file,
  filter,
});

const RESULTS = 'testing/test_results.csv';
const DAY = 86_400_000;

export const sha = (letter: string) => letter.repeat(64).slice(0, 64);

/** A date of the samples' year, `days` after its beginning. */
export const after = (days: number) => new Date(Date.UTC(2026, 0, 1, 8, 30) + days * DAY).toISOString();

/** A test with its results; deviations are cut as the pack builder cuts them. */
export function test(
  given: Pick<ControlTest, 'id' | 'attribute' | 'logic' | 'passes' | 'notApplicable'>,
  [pass, fail, notApplicable, notTested]: readonly [number, number, number, number | null],
  deviation: (at: number) => Deviation = sampleDeviation,
): ControlTest {
  const of = (result: string) => `test_id = ${given.id} and result = ${result}`;
  return {
    ...given,
    version: '2',
    results: {
      pass: counted(pass, RESULTS, of('pass')),
      fail: counted(fail, RESULTS, of('fail')),
      notApplicable: counted(notApplicable, RESULTS, of('na')),
      notTested: counted(notTested, RESULTS, of('not_tested')),
    },
    deviations: {
      rows: Array.from({ length: Math.min(fail, 200) }, (_, at) => deviation(at)),
      total: counted(fail, RESULTS, of('fail')),
    },
  };
}

const SUBJECTS = [
  'AKIA…7Q2M of user deploy-bot',
  'payments-api/production/stripe-restricted-key',
  'Schlüssel für Rechnungsstelle Nürnberg',
  'Žluťoučký kůň: tajný klíč objednávek',
  'Κλειδί υπογραφής παραγγελιών',
  '請求書サービス client secret',
  '=HYPERLINK("https://example.invalid","click")',
  '<script>alert(1)</script> & "quotes"',
  'arn:aws:iam::123456789012:user/teams/very/long/path/that/goes/on/and/on/service-account-for-nightly-reconciliation-of-ledgers/AKIAEXAMPLEEXAMPLE12',
  'db-orders-primary.master',
];

function sampleDeviation(at: number): Deviation {
  const over = 1 + ((at * 7) % 61);
  return {
    subjectId: `crd_01J${String(at).padStart(6, '0')}K3`,
    subject: SUBJECTS[at % SUBJECTS.length] ?? 'unnamed',
    observed: `${90 + over} days since the last change of its value`,
    expected: 'at most 90 days (policy 4)',
    during: {
      from: after(10 + at),
      to: at % 3 === 0 ? null : after(12 + at + over),
      days: at % 11 === 5 ? 0.4 : over,
    },
    cause:
      at % 4 === 0 ? null : 'The owning team was not told: the mail address of its register was out of date.',
    exceptionId: at % 5 === 0 ? `exc_${String(at).padStart(4, '0')}` : null,
  };
}

/** A control with what most of the samples' controls share. */
export function control(
  given: Pick<Control, 'id' | 'title' | 'requirements' | 'tests'> & Partial<Control>,
): Control {
  return {
    description:
      'The register of credentials is read from every source each day. Each credential is compared with the policy in force on that day, and its owner is told when a limit comes near or is passed.',
    type: 'detective',
    automation: 'automatic',
    frequency: 'daily',
    owner: 'Security operations',
    thresholds: [],
    proves:
      'That every credential listed by the sources was compared with the policy on each day a collection ran.',
    doesNotProve: 'That no credential exists outside the sources in scope.',
    population: {
      name: 'Credentials that existed at any time in the period',
      count: counted(14_208, 'population/credentials.csv'),
    },
    gapIds: [],
    ...given,
  };
}
