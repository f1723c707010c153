import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { asNamed } from './column';
import { type CellLook, GAPS, gapsOf, joined } from './gaps';

const DAY_ONE = new Date('2026-01-01T00:00:00Z');
const at = (days: number) => addDays(DAY_ONE, days);
const period = { from: at(10), to: at(40) };
const look = (days: number, state = 'complete'): CellLook => ({
  cellId: 1,
  sourceId: 1,
  account: '1',
  region: 'global',
  collector: 'aws.iam',
  at: at(days),
  state,
  reason: null,
  permission: state === 'denied' ? 'iam:ListUsers' : null,
});
const gaps = (...looks: CellLook[]) =>
  gapsOf(looks, period).map(({ from, to, state, isOpen }) => [
    (from.getTime() - DAY_ONE.getTime()) / 86_400_000,
    (to.getTime() - DAY_ONE.getTime()) / 86_400_000,
    state,
    isOpen,
  ]);

describe('what could not be seen', () => {
  it('is nothing where every look of each week saw all', () => {
    expect(gaps(look(9), look(15), look(21), look(27), look(33), look(39))).toEqual([]);
  });

  it('goes from the first dark look to the next complete one', () => {
    expect(
      gaps(look(9), look(15, 'denied'), look(18, 'throttled'), look(21), look(27), look(33), look(39)),
    ).toEqual([[15, 21, 'denied', false]]);
  });

  it('is cut to the period, and open where it was dark until its end', () => {
    expect(gaps(look(5, 'denied'), look(39, 'denied'))).toEqual([[10, 40, 'denied', true]]);
  });

  it('is also a time in which nobody looked', () => {
    expect(gaps(look(9), look(15), look(30), look(36))).toEqual([[15, 30, 'no-collection', false]]);
    expect(gaps(look(9), look(15))).toEqual([[15, 40, 'no-collection', true]]);
  });

  it('is the time before it was first looked at', () => {
    expect(gaps(look(20), look(26), look(32), look(38))).toEqual([[10, 20, 'not-collected-yet', false]]);
  });
});

it('a time in which nobody looked at a source is one gap, however many parts it has', () => {
  const dark = ['aws.iam', 'aws.acm'].flatMap((collector, n) =>
    gapsOf(
      [look(9), look(15), look(30, 'denied'), look(36)].map((each) => ({ ...each, cellId: n, collector })),
      period,
    ),
  );
  expect(dark).toHaveLength(4);
  expect(joined(dark)).toMatchObject([
    { state: 'no-collection', collector: 'several', parts: 2 },
    { state: 'denied', collector: 'aws.iam', parts: 1 },
    { state: 'denied', collector: 'aws.acm', parts: 1 },
  ]);
});

it('says why as the provider did, with the permission where it did not name it', () => {
  const column = GAPS.columns.find(({ name }) => name === 'reason');
  const reason = (more: Partial<CellLook>) => {
    const [gap] = gapsOf([{ ...look(20, 'denied'), ...more }], period).filter(
      ({ state }) => state === 'denied',
    );
    return gap && column?.cell({ ...gap, controls: [] }, asNamed);
  };
  expect(reason({ reason: 'AWS denied the read; it needs iam:ListUsers.' })).toBe(
    'denied: AWS denied the read; it needs iam:ListUsers.',
  );
  expect(reason({ reason: 'Refused.' })).toBe('denied: Refused. (it needs iam:ListUsers)');
  expect(reason({})).toBe('denied (it needs iam:ListUsers)');
  expect(reason({ permission: null })).toBe('denied');
});
