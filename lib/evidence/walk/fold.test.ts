import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { foldHistory, isWithin } from './fold';
import type { KnownState, KnownVersion, VersionEvent } from './past';

const DAY_ONE = new Date('2026-01-01T00:00:00Z');
const at = (days: number) => addDays(DAY_ONE, days);
const state = (name: string) =>
  ({ name, account: '1', environment: null, kind: 'api-key', ownerTeam: 'shop' }) as KnownState;
const version = (n: number, days: number, event: VersionEvent = 'changed'): KnownVersion => ({
  version: n,
  knownAt: at(days),
  event: n === 1 ? 'created' : event,
  changed: [],
  state: state(`v${n}`),
});
const fold = (versions: KnownVersion[], from: number, to: number) =>
  foldHistory(
    { id: 7, sourceId: 1, versions, use: { state: 'unknown', at: null }, predecessor: null },
    { from: at(from), to: at(to) },
  );

describe('a credential over a period', () => {
  it('is not there when it was gone before, or came after', () => {
    expect(fold([version(1, 0), version(2, 5, 'gone')], 10, 20)).toBeNull();
    expect(fold([version(1, 20)], 10, 20)).toBeNull();
    expect(fold([], 10, 20)).toBeNull();
  });

  it('begins with its state before and ends with its last, and has the events between', () => {
    const past = fold(
      [version(1, 0), version(2, 12), version(3, 15, 'gone'), version(4, 25, 'returned')],
      10,
      20,
    );
    expect(past).toMatchObject({
      atStart: { name: 'v1' },
      atEnd: null,
      last: { name: 'v3' },
      goneAt: at(15),
    });
    expect(past?.events.map(({ version: n, before }) => [n, before?.name])).toEqual([
      [2, 'v1'],
      [3, 'v2'],
    ]);
  });

  it('counts its first instant, and not its last', () => {
    expect(fold([version(1, 10)], 10, 20)?.events).toHaveLength(1);
    expect(fold([version(1, 0), version(2, 20)], 10, 20)?.events).toHaveLength(0);
  });

  it('does not change by what becomes known later', () => {
    const events = fc.constantFrom<VersionEvent>('changed', 'gone', 'returned', 'owner', 'class');
    const later = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), events), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(later, fc.integer({ min: 1, max: 29 }), (steps, to) => {
        const days = steps.map(([day]) => day).sort((a, b) => a - b);
        const versions = steps.map(([, event], n) => version(n + 1, days[n] ?? 0, event));
        const known = versions.filter(({ knownAt }) => knownAt < at(to));
        expect(fold(versions, 0, to)).toEqual(fold(known, 0, to));
      }),
    );
  });
});

it('a scope takes what it names, and an empty one takes all', () => {
  const past = { last: state('x'), sourceId: 3 };
  const all = { sources: null, accounts: null, environments: null, kinds: null, owners: null };
  expect(isWithin(past, all)).toBe(true);
  expect(isWithin(past, { ...all, owners: ['shop', 'data'], sources: [3] })).toBe(true);
  expect(isWithin(past, { ...all, owners: ['data'] })).toBe(false);
  expect(isWithin(past, { ...all, environments: ['production'] })).toBe(false);
});
