import { describe, expect, it } from 'vitest';
import { POPULATIONS } from '@/lib/frameworks/contract';
import { FRAMEWORKS, findFramework } from '@/lib/frameworks/registry';
import { requirementsOf } from '@/lib/frameworks/requirements';
import { ROW_FILES } from '../files/registry';
import { answersOf, countAnswers, requirementsAsked, stateOf } from './assess';
import type { Facts } from './facts-model';
import { QUESTIONS } from './questions/registry';

const FROM = new Date('2025-10-01T00:00:00Z');
const TO = new Date('2026-10-01T00:00:00Z');
const NOW = new Date('2026-11-22T00:00:00Z');

/** An estate in which nothing is missing that Muster can know. */
const FULL: Facts = {
  period: { from: FROM, to: TO },
  now: NOW,
  kinds: {
    'api-key': {
      total: 12,
      created: 0,
      gone: 1,
      successors: 0,
      undated: 0,
      unknownPrivilege: 0,
      administrative: 2,
    },
  },
  rules: { 'max-age': { failed: 3, failedAtEnd: 1, unknown: 0, unknownAtEnd: 0 } },
  collection: {
    firstAt: new Date('2025-01-01T00:00:00Z'),
    runs: 1_460,
    completeRuns: 1_460,
    sources: 1,
    parts: 8,
    darkParts: 0,
    darkDays: 0,
    blindDays: 0,
  },
  changes: { rotated: 0, changed: 4, gone: 1 },
  records: {
    leaks: { scans: 2, found: 1, open: 0, matched: 1 },
    incidents: { total: 0, open: 0, concluded: 0 },
    leavers: { directoryUsers: 9, total: 1, complete: 1, items: 2, slowestHours: 3 },
    reviews: {
      campaigns: 2,
      closed: 2,
      items: 12,
      decided: 12,
      removals: 1,
      carriedOut: 1,
      acknowledged: 2,
      closedOfPeople: 2,
      longestDaysOfPeople: 180,
      closedOfMachines: 2,
    },
    exceptions: { total: 1, approved: 1, byOthers: 1, withPolicy: 1, retroactive: 0 },
    policies: { versions: 1, firstAt: new Date('2025-01-01T00:00:00Z'), ownAuthor: 0 },
    analyses: { inForce: ['7.2.5.1', '8.6.3', '10.4.2.1'], overdue: 0 },
    documents: 1,
  },
  trail: {
    events: 9,
    firstAt: new Date('2025-01-01T00:00:00Z'),
    checkpoints: 2,
    verifiedAt: new Date('2026-09-30T00:00:00Z'),
    problem: false,
    leastMonths: 13,
    configChanges: 0,
  },
};

/** An installation in which nothing has happened yet. */
const EMPTY: Facts = {
  ...FULL,
  kinds: {},
  rules: {},
  collection: {
    firstAt: null,
    runs: 0,
    completeRuns: 0,
    sources: 0,
    parts: 0,
    darkParts: 0,
    darkDays: 0,
    blindDays: 0,
  },
  changes: { rotated: 0, changed: 0, gone: 0 },
  records: {
    leaks: { scans: 0, found: 0, open: 0, matched: 0 },
    incidents: { total: 0, open: 0, concluded: 0 },
    leavers: { directoryUsers: 0, total: 0, complete: 0, items: 0, slowestHours: null },
    reviews: {
      campaigns: 0,
      closed: 0,
      items: 0,
      decided: 0,
      removals: 0,
      carriedOut: 0,
      acknowledged: 0,
      closedOfPeople: 0,
      longestDaysOfPeople: null,
      closedOfMachines: 0,
    },
    exceptions: { total: 0, approved: 0, byOthers: 0, withPolicy: 0, retroactive: 0 },
    policies: { versions: 0, firstAt: null, ownAuthor: 0 },
    analyses: { inForce: [], overdue: 0 },
    documents: 0,
  },
  trail: {
    events: 0,
    firstAt: null,
    checkpoints: 0,
    verifiedAt: null,
    problem: false,
    leastMonths: 13,
    configChanges: 0,
  },
};

const answer = (facts: Facts, id: string) => {
  const found = answersOf(facts, 'soc-2').find((each) => each.id === id);
  if (!found) throw new Error(`No question ${id}`);
  return found;
};
const missing = (facts: Facts, id: string) => answer(facts, id).gaps.map((gap) => gap.missing);

describe('the thirty questions', () => {
  it('are thirty, each with an id of its own', () => {
    expect(QUESTIONS).toHaveLength(30);
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(30);
    expect(new Set(QUESTIONS.map(({ asks }) => asks)).size).toBe(30);
  });

  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s names requirements that exist, SOC 2 among them',
    (_, question) => {
      expect(question.requirements['soc-2']?.length).toBeGreaterThan(0);
      for (const [framework, ids] of Object.entries(question.requirements)) {
        const known = (findFramework(framework)?.versions ?? []).flatMap(
          ({ version }) => requirementsOf(framework, version)?.map(({ id }) => id) ?? [],
        );
        for (const id of ids) expect(known, `${framework} ${id}`).toContain(id);
      }
    },
  );

  it('are answered from files that packs have', () => {
    const files = new Set<string>([
      ...POPULATIONS,
      ...ROW_FILES.map(({ path }) => path),
      'audit/trail.jsonl',
      'coverage/not_collected.csv',
      'integrity/manifest.json',
      'ocsf/findings.jsonl',
      'DATA_DICTIONARY.csv',
    ]);
    for (const { id, files: named } of QUESTIONS)
      for (const file of named) expect(files.has(file), `${id}: ${file}`).toBe(true);
  });

  it('ask for something of every framework', () => {
    for (const { id } of FRAMEWORKS)
      expect(
        QUESTIONS.filter((question) => requirementsAsked(question, id).length > 0).length,
        id,
      ).toBeGreaterThan(2);
  });

  it('take for FedRAMP what its baseline has of the catalogue', () => {
    const trail = QUESTIONS.find(({ id }) => id === 'trail-whole');
    if (!trail) throw new Error('No such question');
    expect(requirementsAsked(trail, 'fedramp-high')).toContain('AU-9(3)');
    expect(requirementsAsked(trail, 'fedramp-moderate')).not.toContain('AU-9(3)');
  });
});

describe('an answer', () => {
  it('is partly with a gap, and not without anything to answer from', () => {
    const gap = { missing: 'x', why: 'y', close: 'z' };
    expect(stateOf({ says: '', figures: [], gaps: [] })).toBe('answered');
    expect(stateOf({ says: '', figures: [], gaps: [gap] })).toBe('partly');
    expect(stateOf({ says: '', figures: [], gaps: [], unanswered: gap })).toBe('not');
  });

  it('always names what is missing, why, and what to do, where it is not whole', () => {
    for (const facts of [FULL, EMPTY])
      for (const { id, state, gaps } of answersOf(facts, 'pci-dss')) {
        expect(gaps.length > 0, `${id} is ${state}`).toBe(state !== 'answered');
        for (const { missing: what, why, close } of gaps)
          for (const text of [what, why, close]) expect(text.length, id).toBeGreaterThan(5);
      }
  });

  it('of a full record lacks only what no source tells', () => {
    const left = answersOf(FULL, 'soc-2').filter(({ state }) => state !== 'answered');
    expect(left.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'read-to-the-end partly',
      'cryptoperiods partly',
      'certificates-valid partly',
      'shared-use not',
    ]);
  });

  it('of an empty installation is nowhere', () => {
    const { answered } = countAnswers(answersOf(EMPTY, 'soc-2'));
    expect(answered).toBe(2);
    expect(
      answersOf(EMPTY, 'soc-2')
        .filter(({ state }) => state === 'answered')
        .map(({ id }) => id),
    ).toEqual(['compromised', 'exceptions']);
  });

  it('says when collecting began after the period, and from when on to ask', () => {
    const firstAt = new Date('2026-02-03T05:00:00Z');
    const late = { ...FULL, collection: { ...FULL.collection, firstAt } };
    expect(missing(late, 'whole-population')).toEqual(['What was there from 2025-10-01 to 2026-02-03']);
    expect(answer(late, 'whole-population').gaps[0]?.close).toContain('from 2026-02-03 on');
  });

  it('lacks nothing of the time before where collecting began on the first day', () => {
    const firstAt = new Date('2025-10-01T05:00:00Z');
    const soon = { ...FULL, collection: { ...FULL.collection, firstAt } };
    expect(answer(soon, 'whole-population').state).toBe('answered');
  });

  it('over credentials says what was dark when the period ended', () => {
    const dark = { ...FULL, collection: { ...FULL.collection, darkParts: 3, darkDays: 20 } };
    expect(missing(dark, 'within-its-period')).toEqual([
      'New credentials in 3 parts of 8 that could not be read when the period ended',
    ]);
    expect(answer(dark, 'not-collected')).toMatchObject({ state: 'answered' });
    expect(answer(dark, 'not-collected').says).toContain('20 days');
  });

  it('does not take what could not be judged for kept', () => {
    const rules = { unused: { failed: 0, failedAtEnd: 0, unknown: 7, unknownAtEnd: 7 } };
    expect(missing({ ...FULL, rules }, 'inactive')).toEqual([
      'The last use of 7 credentials that a limit applies to',
    ]);
  });

  it('asks for two reviews of people not further apart than half a year', () => {
    const reviews = { ...FULL.records.reviews, longestDaysOfPeople: 200 };
    const facts = { ...FULL, records: { ...FULL.records, reviews } };
    expect(missing(facts, 'reviews-of-people')).toEqual(['A review in each half year']);
    expect(answer(facts, 'reviews-of-machines').state).toBe('answered');
  });

  it('leads to the end of a period that has ended, and to now where it is now', () => {
    const hrefs = (facts: Facts) => answer(facts, 'owner-of-each').shown.map(({ href }) => href);
    expect(hrefs(FULL)).toContain('/findings?rule=owner-missing&asOf=2026-10-01');
    expect(hrefs({ ...FULL, now: TO })).toContain('/findings?rule=owner-missing');
  });
});
