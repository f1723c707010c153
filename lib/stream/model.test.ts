import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson, batchOf, mergeChains } from './model';
import { nextTry, stateOf } from './states';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('chains as one line', () => {
  const place = (text: string) =>
    text.split(' ').map((each) => ({ chain: each[0] ?? '', eventId: Number(each.slice(1)) }));
  const merged = (text: string) =>
    mergeChains(place(text))
      .map(({ chain, eventId }) => `${chain}${eventId}`)
      .join(' ');

  it('go by when events were written', () => {
    expect(merged('a1 a4 a5 b2 b3 b6')).toBe('a1 b2 b3 a4 a5 b6');
  });

  it('never turn the order of a chain, though an event was linked after a later one', () => {
    expect(merged('a1 a9 a3 b2 b4')).toBe('a1 b2 b4 a9 a3');
  });

  it('lose nothing and keep each chain, whatever the numbers', () => {
    const rows = fc.array(fc.record({ chain: fc.constantFrom('a', 'b', 'c'), eventId: fc.nat(50) }));
    fc.assert(
      fc.property(rows, (given) => {
        const all = mergeChains(given);
        expect(all).toHaveLength(given.length);
        for (const chain of ['a', 'b', 'c'])
          expect(all.filter((row) => row.chain === chain)).toEqual(
            given.filter((row) => row.chain === chain),
          );
      }),
    );
  });
});

describe('a batch', () => {
  const rows = ['aaaa', 'bbbb', 'cccc'].map((json) => ({ json }));
  it('holds what fits', () => {
    expect(batchOf(rows, 15)).toHaveLength(3);
    expect(batchOf(rows, 14)).toHaveLength(2);
    expect(batchOf([], 10)).toEqual([]);
  });
  it('holds one event that is too large for any', () => {
    expect(batchOf(rows, 1)).toEqual([rows[0]]);
  });
});

it('what is sent is ASCII, and the same when it is read', () => {
  const value = { name: 'Zoë 😀 \u2028 \u007f', list: ['"', '\\'] };
  expect(asciiJson(value)).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(asciiJson(value))).toEqual(value);
});

describe('after a failure', () => {
  const seconds = (...given: Parameters<typeof nextTry>) =>
    (nextTry(...given).getTime() - NOW.getTime()) / 1_000;
  it('is waited longer each time, and never longer than five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1_000].map((failures) => seconds(failures, NOW))).toEqual([
      5, 15, 30, 60, 120, 300, 300, 300,
    ]);
  });
  it('is waited as long as the other side asked', () => {
    expect(seconds(1, NOW, 120)).toBe(120);
    expect(seconds(6, NOW, 120)).toBe(300);
  });
});

it.each([
  ['paused', { pausedAt: NOW, downSince: NOW, oldestAt: new Date(0) }],
  ['away', { pausedAt: null, downSince: NOW, oldestAt: NOW }],
  ['behind', { pausedAt: null, downSince: null, oldestAt: new Date(NOW.getTime() - 15 * 60_000 - 1) }],
  ['working', { pausedAt: null, downSince: null, oldestAt: new Date(NOW.getTime() - 15 * 60_000) }],
  ['working', { pausedAt: null, downSince: null, oldestAt: null }],
])('a destination is %s', (state, facts) => {
  expect(stateOf(facts, NOW)).toBe(state);
});
