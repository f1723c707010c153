import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { FailureReason } from '@/lib/collectors/contract';
import {
  type CellPermissions,
  COVERAGE_STATE_IDS,
  type CoverageState,
  conclude,
  coverageFacts,
  coverageWords,
  freshness,
  intervalWords,
  isDark,
  lossOf,
  nextAfter,
  progressFrom,
} from './model';

const NOW = new Date('2026-11-21T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('freshness', () => {
  it.each([
    ['fresh', 'complete', ago(720), 360],
    ['stale', 'complete', ago(721), 360],
    ['never', 'complete', null, 360],
    ['never', 'denied', null, 360],
    ['fresh', 'denied', ago(1), 360],
    ['not-applicable', 'not-enabled', null, 360],
  ] as const)('is %s for a cell %s last read at %s', (expected, state, completedAt, interval) => {
    expect(freshness({ state, completedAt }, interval, NOW)).toBe(expected);
  });
});

describe('what a cell has lost', () => {
  const lost = { at: ago(90), permission: 'iam:ListUsers' };
  const cell = (change: Partial<CellPermissions>): CellPermissions => ({
    state: 'denied',
    permission: null,
    completedAt: ago(600),
    attemptedAt: ago(5),
    lostAt: null,
    lostPermission: null,
    ...change,
  });
  const known = { lostAt: lost.at, lostPermission: lost.permission };

  it.each<[string, Partial<CellPermissions>, ReturnType<typeof lossOf>]>([
    ['refused for the first time', { permission: 'a:B' }, { at: ago(5), permission: 'a:B' }],
    [
      'refused again: since the first time',
      { permission: 'a:B', ...known },
      { at: lost.at, permission: 'a:B' },
    ],
    ['refused at the sign-in', { state: 'unauthenticated' }, { at: ago(5), permission: null }],
    ['broken off for want of it', { state: 'partial', permission: 'a:B' }, { at: ago(5), permission: 'a:B' }],
    ['broken off for another reason', { state: 'partial', ...known }, null],
    ['throttled after it was lost', { state: 'throttled', ...known }, lost],
    ['throttled', { state: 'throttled' }, null],
    ['cancelled after it was lost', { state: 'cancelled', ...known }, lost],
    ['read again', { state: 'complete', ...known }, null],
    ['switched off since', { state: 'not-enabled', ...known }, null],
    ['refused, and never read before', { completedAt: null, permission: 'a:B' }, null],
  ])('%s', (_, change, expected) => {
    expect(lossOf(cell(change))).toEqual(expected);
  });
});

describe('a dark cell', () => {
  it('is one whose last attempt failed, even if an earlier one is recent', () => {
    for (const state of [
      'partial',
      'denied',
      'throttled',
      'unavailable',
      'malformed',
      'timeout',
      'unauthenticated',
      'pending',
    ] as const)
      expect(isDark({ state, completedAt: ago(1) }, 360, NOW)).toBe(true);
  });

  it('is one that nobody has read for too long, whatever the last attempt said', () => {
    expect(isDark({ state: 'complete', completedAt: ago(1000) }, 360, NOW)).toBe(true);
    expect(isDark({ state: 'cancelled', completedAt: null }, 360, NOW)).toBe(true);
  });

  it('is not one that was cancelled soon after a complete read, nor one with nothing in it', () => {
    expect(isDark({ state: 'cancelled', completedAt: ago(5) }, 360, NOW)).toBe(false);
    expect(isDark({ state: 'not-enabled', completedAt: null }, 360, NOW)).toBe(false);
  });

  it('is one in a state that this version does not know', () => {
    expect(coverageFacts('from-the-future').darkens).toBe(true);
  });
});

it('knows exactly the reasons of the collectors and three states of its own', () => {
  expectTypeOf<CoverageState>().toEqualTypeOf<'complete' | 'partial' | 'pending' | FailureReason>();
});

describe('every coverage state', () => {
  it('has a label and a meaning of its own', () => {
    const labels = COVERAGE_STATE_IDS.map((state) => coverageFacts(state).label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const state of COVERAGE_STATE_IDS) expect(coverageFacts(state).meaning).toMatch(/\.$/);
  });
});

describe('the next planned time', () => {
  it('keeps the step of the plan and runs missed times once', () => {
    expect(nextAfter(ago(0), 360, NOW)).toEqual(ago(-360));
    expect(nextAfter(ago(60 * 24 * 3 + 10), 360, NOW)).toEqual(ago(-350));
  });

  it('lies after now, at most one interval away, and in step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 5, max: 10_080 }),
        (late, interval) => {
          const planned = ago(late);
          const next = nextAfter(planned, interval, NOW).getTime();
          expect(next).toBeGreaterThan(NOW.getTime());
          expect(next - NOW.getTime()).toBeLessThanOrEqual(interval * 60_000);
          expect((next - planned.getTime()) % (interval * 60_000)).toBe(0);
        },
      ),
    );
  });
});

describe('what a run came to', () => {
  it.each([
    ['complete', ['complete', 'not-enabled']],
    ['partial', ['complete', 'denied']],
    ['partial', ['partial']],
    ['failed', ['denied', 'timeout']],
    ['failed', []],
    ['partial', ['complete', 'cancelled']],
  ] as const)('is %s for %j', (expected, states) => {
    expect(conclude(states)).toBe(expected);
  });
});

describe('words', () => {
  it('name the denominator', () => {
    expect(coverageWords({ cells: 150, complete: 140, dark: 8, stale: 2 })).toBe(
      '142 of 150 cells read, 8 dark (2 stale)',
    );
    expect(coverageWords({ cells: 3, complete: 3, dark: 0, stale: 0 })).toBe('3 of 3 cells read');
    expect(coverageWords({ cells: 0, complete: 0, dark: 0, stale: 0 })).toBe('Nothing read yet');
  });

  it('name an interval', () => {
    expect([5, 60, 360, 1440, 10_080, 90].map(intervalWords)).toEqual([
      'every 5 minutes',
      'every hour',
      'every 6 hours',
      'every day',
      'every 7 days',
      'every 90 minutes',
    ]);
  });
});

it('reads progress that is missing or odd as zero', () => {
  expect(progressFrom(null)).toEqual({ cells: 0, cellsDone: 0, listed: 0, calls: 0, current: null });
  expect(progressFrom({ cells: '4', listed: 2, current: 'x' })).toEqual({
    cells: 0,
    cellsDone: 0,
    listed: 2,
    calls: 0,
    current: 'x',
  });
});
