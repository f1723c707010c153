import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import {
  addMonths,
  campaignName,
  escalationOf,
  isPrivileged,
  needsRationale,
  nextTime,
  refusalToAcknowledge,
  refusalToSign,
  reminderDue,
} from './model';

const day = (text: string) => new Date(`${text}T09:30:00Z`);

describe('what is privileged', () => {
  const plain = { class: 'C', privilege: 'read', holderType: 'user' };
  it.each([
    ['class A', { ...plain, class: 'A' }, true],
    ['an administrative privilege', { ...plain, privilege: 'administrative' }, true],
    ['the root of an account', { ...plain, holderType: 'root' }, true],
    ['neither', plain, false],
    ['nothing that is known', { class: null, privilege: null, holderType: null }, false],
  ])('%s', (_, facts, expected) => expect(isPrivileged(facts)).toBe(expected));

  it('is explained even when it is kept; so is whatever is taken away', () => {
    expect(needsRationale('keep', false)).toBe(false);
    expect(needsRationale('keep', true)).toBe(true);
    expect(needsRationale('reduce', false)).toBe(true);
    expect(needsRationale('revoke', false)).toBe(true);
  });
});

describe('who may sign off', () => {
  const item = { decidedById: 'carla', decidedFor: 'payments', owner: 'shop', reviewer: 'platform' };
  it.each([
    ['whoever gave the word, though in no team', 'carla', [], 'own-word'],
    ['a member of the team it was said for', 'dana', ['payments'], 'own-team'],
    ['a member of the owner it was opened for', 'dana', ['shop'], 'own-team'],
    ['a member of whoever is asked now', 'dana', ['platform'], 'own-team'],
    ['somebody from another team', 'dana', ['data'], null],
  ] as const)('%s', (_, personId, teams, expected) =>
    expect(refusalToSign({ accounts: new Set([personId]), teams }, item)).toBe(expected),
  );

  it('nobody is shut out by an item that nobody owns, but whoever spoke for it', () => {
    const unowned = { decidedById: 'ines', decidedFor: null, owner: null, reviewer: null };
    expect(refusalToSign({ accounts: new Set(['oskar']), teams: [] }, unowned)).toBeNull();
    expect(refusalToSign({ accounts: new Set(['ines']), teams: [] }, unowned)).toBe('own-word');
  });
});

it('an end is acknowledged neither by the author nor by whoever asked for it', () => {
  const review = { authorId: 'ines', closingById: 'oskar' };
  expect(refusalToAcknowledge(new Set(['ines']), review)).toBe('author');
  expect(refusalToAcknowledge(new Set(['oskar']), review)).toBe('asked');
  expect(refusalToAcknowledge(new Set(['dana']), review)).toBeNull();
});

describe('reminders', () => {
  const opened = day('2026-10-01');
  const due = day('2026-10-22');
  it.each([
    ['three weeks before', opened, null],
    ['two weeks before, at that very moment', day('2026-10-08'), 14],
    ['after a week without the worker, the nearest only', day('2026-10-16'), 7],
    ['on the last day', day('2026-10-21'), 1],
    ['when it is due', due, 0],
    ['long after', day('2026-12-01'), 0],
  ])('%s', (_, now, expected) => expect(reminderDue(opened, due, now)).toBe(expected));

  it('leave out the dates from before it was opened', () => {
    const short = day('2026-10-17');
    expect(reminderDue(short, due, day('2026-10-18'))).toBeNull();
    expect(reminderDue(short, due, day('2026-10-21'))).toBe(1);
  });
});

describe('escalation', () => {
  const due = day('2026-10-22');
  const item = { reviewer: 'payments', level: 0, dueAt: due };
  it.each([
    ['nobody before it is due', item, 'platform', addDays(due, -0.01), { to: 'nobody' }],
    ['the fallback at the moment it is due', item, 'platform', due, { to: 'fallback', owner: 'platform' }],
    ['security without a fallback', item, null, due, { to: 'security' }],
    ['security where the fallback is who is asked', item, 'payments', due, { to: 'security' }],
    ['security after the fallback', { ...item, level: 1 }, 'platform', due, { to: 'security' }],
    ['nobody once security is asked', { ...item, reviewer: null, level: 2 }, null, due, { to: 'nobody' }],
    ['nobody where security was asked first', { ...item, reviewer: null }, null, due, { to: 'nobody' }],
  ])('%s', (_, each, fallback, now, expected) => expect(escalationOf(each, fallback, now)).toEqual(expected));
});

describe('schedules', () => {
  it('come on the same day of the month, or its last', () => {
    expect(addMonths(day('2026-01-31'), 1)).toEqual(day('2026-02-28'));
    expect(addMonths(day('2026-11-30'), 3)).toEqual(day('2027-02-28'));
    expect(addMonths(day('2026-07-15'), 3)).toEqual(day('2026-10-15'));
  });

  it('pass over what was missed, and do not slip to shorter days on the way', () => {
    expect(nextTime(day('2026-01-31'), 1, day('2026-01-31'))).toEqual(day('2026-02-28'));
    expect(nextTime(day('2026-01-31'), 1, day('2026-03-01'))).toEqual(day('2026-03-31'));
    expect(nextTime(day('2026-01-10'), 3, day('2026-11-21'))).toEqual(day('2027-01-10'));
  });

  it.each([
    [1, 'Keys, 2026-11'],
    [3, 'Keys, 2026 Q4'],
    [6, 'Keys, 2026 H2'],
    [12, 'Keys, 2026'],
  ])('every %i months, each time has its name', (months, name) =>
    expect(campaignName('Keys', months, day('2026-11-21'))).toBe(name),
  );
});
