import { describe, expect, it } from 'vitest';
import { at, figureOf, keyPast, keyState, rotated, rowOf, summaryOf } from '@/lib/testing/reporting';
import { ROTATION_COMPLIANCE, rotationRowOf } from './rotation-compliance';

const withValue = (day: number | null, more = {}) =>
  keyState({
    valueChangedAt: day === null ? null : at(day).toISOString(),
    createdAt: day === null ? null : at(-30).toISOString(),
    ...more,
  });
/** Its value of `from` was replaced on `to`. */
const replaced = (from: number, to: number) =>
  keyPast({ last: withValue(to), events: [rotated(to, withValue(from), withValue(to))] });

/** The limit is 90 days, and the period lasts 90 days. */
const CASES = {
  'not due yet': [keyPast({ last: withValue(1) }), ['not-due']],
  'on its last day is not past its limit': [keyPast({ last: withValue(0) }), ['not-due']],
  'a moment past its limit': [keyPast({ last: withValue(-1) }), ['missing']],
  'replaced in time': [replaced(-60, 20), ['rotated']],
  'replaced late': [replaced(-100, 20), ['late']],
  'without a date is not known': [keyPast({ last: withValue(null) }), ['unknown']],
  'replaced, of an age nobody knows': [
    keyPast({ last: withValue(20), events: [rotated(20, withValue(null), withValue(20))] }),
    ['unknown'],
  ],
  'disabled after it was replaced late': [
    keyPast({
      last: withValue(20, { status: 'disabled' }),
      events: [rotated(20, withValue(-100), withValue(20, { status: 'disabled' }))],
    }),
    ['late'],
  ],
} as const;

describe('a credential under a limit', () => {
  it.each(Object.entries(CASES))('%s', (_, [past, marks]) => {
    expect(rotationRowOf(rowOf(past))?.marks).toEqual(marks);
  });

  it('is judged until it was gone, not until the period ended', () => {
    const gone = keyPast({ last: withValue(-30), atEnd: null, goneAt: at(50) });
    expect(rotationRowOf(rowOf(gone))).toMatchObject({ marks: ['not-due'], ageDays: 80 });
  });

  it('can be replaced late and be past its limit again; the worst of both is said', () => {
    const past = keyPast({
      last: withValue(-5),
      events: [{ ...rotated(-5, withValue(-200), withValue(-5)), knownAt: at(1) }],
    });
    expect(rotationRowOf(rowOf(past))?.marks).toEqual(['missing']);
    const twice = keyPast({
      last: withValue(-95),
      events: [{ ...rotated(20, withValue(-100), withValue(20)), state: withValue(20) }],
    });
    expect(rotationRowOf(rowOf(twice))).toMatchObject({ marks: ['missing', 'late'], daysOver: 95 });
  });

  it('is left out where no limit of age holds, or where it is disabled and nothing was replaced', () => {
    expect(
      rotationRowOf(rowOf(keyPast({ last: keyState({ kind: 'tls-certificate', class: null }) }))),
    ).toBeNull();
    expect(rotationRowOf(rowOf(keyPast({ last: withValue(-200, { status: 'disabled' }) })))).toBeNull();
  });
});

it('counts shares of what is known, and says how much is not', () => {
  const rows = Object.values(CASES).map(([past]) => rotationRowOf(rowOf(past)));
  const summary = summaryOf(ROTATION_COMPLIANCE, rows);
  expect(summary).toMatchObject({
    rows: 8,
    marks: { 'not-due': 2, missing: 1, rotated: 1, late: 2, unknown: 2 },
  });
  expect(figureOf(summary, 'compliance')).toMatchObject({ value: 3, of: 6, unknown: 2 });
  expect(figureOf(summary, 'rotations')).toMatchObject({ value: 2, of: 3, unknown: 1 });
  expect(summary.parts.owner).toEqual([{ value: 'payments', rows: 8, marks: summary.marks }]);
});
