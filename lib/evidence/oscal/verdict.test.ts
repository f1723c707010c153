import { describe, expect, it } from 'vitest';
import type { Requirement, TestOutcome } from './model';
import { reviewedControls } from './reviewed-controls';
import { verdictOf } from './verdict';

const requirement = (more: Partial<Requirement> = {}): Requirement => ({
  framework: { id: 'soc-2', title: 'SOC 2', version: '2017 (2022)' },
  id: 'CC6.1',
  paraphrase: 'Access is controlled.',
  notServed: null,
  testIds: ['MUS-04.max-age', 'MUS-05.unused'],
  threshold: { value: null, basis: 'entity_defined', reference: 'policy/thresholds.csv' },
  ...more,
});

const outcome = (rule: string, control: string, more: Partial<TestOutcome>): TestOutcome => {
  const numbers = { pass: 0, fail: 0, notTested: 0, notApplicable: 0, ...more };
  const population = numbers.pass + numbers.fail + numbers.notTested + numbers.notApplicable;
  return {
    testIds: [`${control}.${rule}`],
    rule,
    title: rule,
    over: 'credentials',
    counts: 'testing/test_counts.csv',
    results: 'testing/test_results.csv',
    filter: `rule ${rule}`,
    failures: [],
    ...numbers,
    population,
  };
};
const age = (more: Partial<TestOutcome>) => outcome('max-age', 'MUS-04', more);
const unused = (more: Partial<TestOutcome>) => outcome('unused', 'MUS-05', more);

describe('a requirement', () => {
  it('is satisfied when its tests only passed', () => {
    expect(
      verdictOf(requirement(), [age({ pass: 9, notApplicable: 1 }), unused({ pass: 10 })]),
    ).toMatchObject({
      state: 'satisfied',
      reason: 'pass',
      remarks: 'Results of 2 tests: 19 pass, 0 fail, 0 not tested (testing/test_counts.csv).',
    });
  });

  it('is not satisfied when one of its tests failed once', () => {
    expect(verdictOf(requirement(), [age({ pass: 9, fail: 1 }), unused({ pass: 10 })])).toMatchObject({
      state: 'not-satisfied',
      reason: 'fail',
    });
  });

  it('is not satisfied by what could not be tested', () => {
    const verdict = verdictOf(requirement(), [age({ pass: 9, notTested: 1 }), unused({ pass: 10 })]);
    expect(verdict).toMatchObject({ state: 'not-satisfied', reason: 'other' });
    expect(verdict.remarks).toContain('not known to pass');
  });

  it('of which nothing was tested says so', () => {
    const verdict = verdictOf(requirement(), [outcome('no-mfa', 'MUS-10', { pass: 3 })]);
    expect(verdict).toMatchObject({ state: 'not-satisfied', reason: 'other' });
    expect(verdict.remarks).toContain('Not tested');
    expect(verdict.remarks).toContain('MUS-04.max-age, MUS-05.unused');
  });

  it('that no control serves says what a pack cannot show', () => {
    const notServed = 'No control of Muster serves it. Doors and locks.';
    expect(verdictOf(requirement({ testIds: [], notServed }), [])).toEqual({
      state: 'not-satisfied',
      reason: 'other',
      remarks: `Not tested. ${notServed}`,
    });
  });

  it('is not satisfied while the pack holds no result of one of its tests, and names it', () => {
    const verdict = verdictOf(requirement(), [age({ pass: 1 })]);
    expect(verdict).toMatchObject({ state: 'not-satisfied', reason: 'other' });
    expect(verdict.remarks).toContain('at hand: MUS-05.unused.');
  });

  it('whose tests found nothing to look at is left out, with the reason', () => {
    const outcomes = [age({ notApplicable: 4 }), unused({ notApplicable: 4 })];
    expect(verdictOf(requirement(), outcomes).state).toBe('not-applicable');
    const other = requirement({ id: 'CC6.2', testIds: ['MUS-10.no-mfa'] });
    const facts = {
      requirements: [requirement(), other],
      outcomes: [...outcomes, outcome('no-mfa', 'MUS-10', { pass: 1, notApplicable: 3 })],
    };
    expect(reviewedControls(facts, true)).toMatchObject({
      'control-selections': [
        {
          'include-controls': [{ 'control-id': 'soc-2_cc6.1' }, { 'control-id': 'soc-2_cc6.2' }],
          'exclude-controls': [{ 'control-id': 'soc-2_cc6.1' }],
          remarks: expect.stringContaining('CC6.1: '),
        },
      ],
    });
    expect(JSON.stringify(reviewedControls(facts, false))).not.toContain('exclude');
  });

  it('is not left out where nobody was there to look at', () => {
    const empty = { ...age({}), population: 0 };
    expect(verdictOf(requirement({ testIds: ['MUS-04.max-age'] }), [empty])).toMatchObject({
      state: 'not-satisfied',
      reason: 'other',
    });
  });
});
