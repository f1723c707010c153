import { describe, expect, it } from 'vitest';
import { testsOf } from '@/lib/frameworks/control-tests';
import { CONTROL_IDS } from '@/lib/frameworks/controls';
import { ROW_FILES } from '../files/registry';
import { JUDGES } from './judges';
import type { Result } from './model';

const JUDGING = { begin: '2026-01-01T00:00:00Z', end: '2026-07-01T00:00:00Z', revokeWithinHours: null };

const closed = {
  status: 'closed',
  items_total: '9',
  items_reviewed: '9',
  management_acknowledged_by: 'Oskar Lind',
  management_acknowledged_at: '2026-03-01T00:00:00Z',
};
const asked = { requested_by: 'Carla Weiss', approved_by: 'Ines Duarte; Oskar Lind' };
const lasting = {
  cause: 'A freeze',
  begins_at: '2026-02-01T00:00:00Z',
  longest_days: '90',
  expires_at: '2026-05-02T00:00:00Z',
};
const left = {
  credentials_linked: '3',
  termination_effective_at: '2026-03-01T00:00:00Z',
  last_revoked_at: '2026-03-01T04:00:00Z',
  complete: 'y',
};
const duty = { due_at: '2026-03-01T00:00:00Z', ended_at: '2026-03-01T00:00:00Z', state: 'done' };
const document = {
  author: 'Carla Weiss',
  approved_by: 'Ines Duarte',
  approved_at: '2026-02-01T00:00:00Z',
  effective_from: '2026-02-01T00:00:00Z',
};
const complete = {
  assets: 'Keys',
  threats: 'Theft',
  likelihood_impact_factors: 'Low',
  resulting_frequency: 'Monthly',
  justification: 'Watched',
  approved_by: 'Ines Duarte',
};
const analysis = {
  effective_from: '2025-01-01T00:00:00Z',
  effective_to: 'none',
  last_reviewed_at: '2025-12-01T00:00:00Z',
  next_review_due: '2026-12-01T00:00:00Z',
};
const event = {
  actor: 'person:4',
  action: 'policy.publish',
  at: '2026-02-01T00:00:00.000Z',
  outcome: 'success',
  origin: '192.0.2.10',
  subject: 'policy',
};
const change = { at: '2026-02-01T00:00:00Z', actor: 'Ines Duarte', object: 'source 4', new: 'hourly' };

/** What is read of populations that are no tables; rows.test.ts shows where it comes from. */
const RECORDS: Record<string, string[]> = {
  'audit/audit_extract.jsonl': Object.keys(event),
  'audit/chain_verification.json': ['is_whole', 'gaps', 'problem'],
};

const CASES: Record<string, [Result, Record<string, string>][]> = {
  'MUS-01.complete': [
    ['fail', { result: 'failed', finished_at: '2026-02-01T00:00:00Z' }],
    ['not_tested', { result: 'complete', finished_at: '2026-02-01T00:00:00Z' }],
    ['not_tested', { result: 'failed', finished_at: '2026-07-01T00:00:00Z' }],
    ['not_tested', { result: 'running', finished_at: 'never' }],
  ],
  'MUS-01.lost-visibility': [
    ['pass', { reads_lost: 'none', status: 'connected' }],
    ['fail', { reads_lost: 'kms:ListKeys', status: 'connected' }],
    ['fail', { reads_lost: 'sign-in', status: 'removed' }],
    ['na', { reads_lost: 'none', status: 'removed' }],
    ['not_tested', { reads_lost: 'unknown', status: 'connected' }],
  ],
  'MUS-02.duty-overdue': [
    ['pass', duty],
    ['fail', { ...duty, ended_at: '2026-03-01T00:00:01Z' }],
    ['fail', { ...duty, ended_at: 'none', state: 'overdue' }],
    ['pass', { ...duty, due_at: '2026-07-01T00:00:00Z', ended_at: 'none', state: 'open' }],
    ['na', { ...duty, state: 'closed' }],
    ['fail', { ...duty, ended_at: '2026-03-02T00:00:00Z', state: 'skipped' }],
  ],
  'MUS-01.no-gap': [['fail', { gap_id: '7-1' }]],
  'MUS-04.replaced-in-time': [
    ['pass', { policy_max_days_at_time: '90', within_policy: 'y' }],
    ['fail', { policy_max_days_at_time: '90', within_policy: 'n' }],
    ['not_tested', { policy_max_days_at_time: '90', within_policy: 'unknown' }],
    ['na', { policy_max_days_at_time: 'none', within_policy: 'unknown' }],
  ],
  'MUS-11.replaced-after-exposure': [['not_tested', { first_seen_at: '2026-02-01T00:00:00Z' }]],
  'MUS-15.replaced-after-incident': [['not_tested', { opened_at: '2026-02-01T00:00:00Z' }]],
  'MUS-15.concluded': [
    ['pass', { closed_at: '2026-02-01T00:00:00Z', root_cause: 'Phished' }],
    ['fail', { closed_at: '2026-02-01T00:00:00Z', root_cause: 'none' }],
    ['not_tested', { closed_at: 'none', opened_at: '2026-02-01T00:00:00Z', root_cause: 'none' }],
    ['fail', { closed_at: 'none', opened_at: '2025-02-01T00:00:00Z', root_cause: 'none' }],
  ],
  'MUS-16.covers-all': [
    ['pass', closed],
    ['fail', { ...closed, items_reviewed: '8' }],
    ['na', { ...closed, status: 'open', items_reviewed: '8' }],
  ],
  'MUS-16.in-interval': [['not_tested', closed]],
  'MUS-16.acknowledged': [
    ['pass', closed],
    ['fail', { ...closed, management_acknowledged_by: 'none' }],
    ['fail', { ...closed, management_acknowledged_at: 'none' }],
    ['na', { ...closed, status: 'open', management_acknowledged_by: 'none' }],
  ],
  'MUS-16.carried-out': [
    ['na', { decision: 'keep', executed_at: 'none' }],
    ['pass', { decision: 'revoke', executed_at: '2026-02-01T00:00:00Z' }],
    ['fail', { decision: 'reduce', executed_at: 'none' }],
    ['not_tested', { decision: 'none', executed_at: 'none' }],
  ],
  'MUS-17.revoked': [
    ['na', { ...left, credentials_linked: '0' }],
    ['pass', left],
    ['fail', { ...left, last_revoked_at: 'none', complete: 'n' }],
  ],
  'MUS-18.other-approver': [
    ['pass', asked],
    ['fail', { ...asked, requested_by: 'Oskar Lind' }],
    ['na', { ...asked, approved_by: 'none', approved_at: 'none' }],
    ['fail', { ...asked, approved_by: 'none', approved_at: '2026-02-01T00:00:00Z' }],
  ],
  'MUS-18.before-breach': [
    ['pass', { approved_at: '2026-02-01T00:00:00Z', retroactive: 'n' }],
    ['fail', { approved_at: '2026-02-01T00:00:00Z', retroactive: 'y' }],
    ['not_tested', { approved_at: '2026-02-01T00:00:00Z', retroactive: 'unknown' }],
    ['na', { approved_at: 'none', retroactive: 'unknown' }],
  ],
  'MUS-18.has-end': [
    ['pass', lasting],
    ['fail', { ...lasting, expires_at: '2026-05-02T00:00:01Z' }],
    ['pass', { ...lasting, begins_at: '2026-02-02T00:00:00Z', expires_at: '2026-05-03T00:00:00Z' }],
    ['fail', { ...lasting, expires_at: 'none' }],
    ['fail', { ...lasting, cause: 'none' }],
    ['not_tested', { ...lasting, longest_days: 'none' }],
    ['na', { ...lasting, begins_at: 'none', longest_days: 'none' }],
  ],
  'MUS-19.other-publisher': [
    ['na', { version: '1', author: 'unknown', approved_by: 'Muster' }],
    ['pass', { version: '2', author: 'Ines Duarte', approved_by: 'Oskar Lind' }],
    ['not_tested', { version: '2', author: 'Ines Duarte', approved_by: 'Ines Duarte' }],
  ],
  'MUS-20.document-approved': [
    ['pass', document],
    ['fail', { ...document, approved_by: 'Carla Weiss' }],
    ['fail', { ...document, approved_at: '2026-02-01T00:00:01Z' }],
    ['not_tested', { ...document, author: 'none' }],
    ['na', { ...document, approved_by: 'none', approved_at: 'none', effective_from: 'none' }],
  ],
  'MUS-20.analysis-complete': [
    ['pass', complete],
    ...Object.keys(complete).map((part): [Result, Record<string, string>] => [
      'fail',
      { ...complete, [part]: 'none' },
    ]),
  ],
  'MUS-20.analysis-reviewed': [
    ['pass', analysis],
    ['fail', { ...analysis, next_review_due: '2026-03-01T00:00:00Z' }],
    ['not_tested', { ...analysis, last_reviewed_at: '2026-03-01T00:00:00Z' }],
    ['pass', { ...analysis, effective_from: '2026-03-01T00:00:00Z' }],
  ],
  'MUS-20.limit-within-analysis': [['not_tested', { max_age_days: '90' }]],
  'MUS-21.chain': [
    ['pass', { is_whole: 'true' }],
    ['fail', { is_whole: 'false' }],
    ['not_tested', { is_whole: 'none' }],
  ],
  'MUS-21.fields': [
    ['pass', event],
    ...Object.keys(event).map((part): [Result, Record<string, string>] => [
      'fail',
      { ...event, [part]: 'none' },
    ]),
  ],
  'MUS-22.approved-before': [
    ['not_tested', { event: 'create' }],
    ['na', { event: 'delete' }],
  ],
  'MUS-23.actor-known': [
    ['pass', change],
    ...Object.keys(change).map((part): [Result, Record<string, string>] => [
      'fail',
      { ...change, [part]: part === 'actor' ? 'unknown' : 'none' },
    ]),
  ],
};

const OVER_ROWS = CONTROL_IDS.flatMap(testsOf).filter(({ rule }) => rule === null);

it('each test over rows has a judge and cases, and each judge a test', () => {
  const ids = OVER_ROWS.map(({ id }) => id).sort();
  expect(Object.keys(JUDGES).sort()).toEqual(ids);
  expect(Object.keys(CASES).sort()).toEqual(ids);
});

describe('columns that a test compares and that its judge reads are those of its file:', () => {
  const files = new Map(ROW_FILES.map(({ path, columns }) => [path, columns.map(({ name }) => name)]));
  it.each(OVER_ROWS)('$id', ({ id, population, columns }) => {
    const known = files.get(population ?? '') ?? RECORDS[population ?? ''];
    const read = new Set(columns);
    for (const [, row] of CASES[id] ?? [])
      JUDGES[id]?.(
        new Proxy(row, { get: (of, column) => read.add(String(column)) && of[String(column)] }),
        JUDGING,
      );
    expect(known).toEqual(expect.arrayContaining([...read]));
  });
});

describe.each(Object.entries(CASES))('%s', (id, cases) => {
  it.each(cases)('%s: %o', (result, row) => {
    expect(JUDGES[id]?.(row, JUDGING)).toBe(result);
  });
});

describe('MUS-17.revoked where a framework gives four hours', () => {
  const lastHours = { ...left, termination_effective_at: '2026-06-30T20:00:00Z' };
  it.each<[Result, Record<string, string>]>([
    ['pass', left],
    ['fail', { ...left, last_revoked_at: '2026-03-01T04:00:01Z' }],
    ['fail', { ...left, last_revoked_at: 'none', complete: 'n' }],
    ['not_tested', { ...lastHours, last_revoked_at: 'none', complete: 'n' }],
    ['na', { ...left, credentials_linked: '0', last_revoked_at: 'none' }],
  ])('%s: %o', (result, row) => {
    expect(JUDGES['MUS-17.revoked']?.(row, { ...JUDGING, revokeWithinHours: 4 })).toBe(result);
  });
});
