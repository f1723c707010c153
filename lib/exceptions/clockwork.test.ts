import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { dueReminder, dueSteps, nextMoment, type Timed } from './clockwork';

const APPROVED = new Date('2026-03-01T09:00:00Z');
const END = new Date('2026-05-01T00:00:00Z');
const at = (daysBefore: number) => addDays(END, -daysBefore);
const active: Timed = {
  state: 'active',
  startsAt: null,
  expiresAt: END,
  approvedAt: APPROVED,
  reviewDueAt: null,
  remindedDays: null,
  isByFilter: false,
};

/** Lives through the whole time of an exception, looking only when it said to; with what happened on the way. */
function live(exception: Timed, from: Date, isAway: (now: Date) => boolean = () => false) {
  const told: { days: number; at: Date }[] = [];
  let now = from;
  let current = exception;
  for (let i = 0; i < 100; i++) {
    const next = nextMoment(current, now);
    if (!next) return { told, end: null };
    now = next;
    while (isAway(now)) now = addDays(now, 1);
    for (const step of dueSteps(current, now)) {
      if (step === 'warn') current = { ...current, state: 'expiring' };
      if (step === 'begin') current = { ...current, state: 'active' };
      if (step === 'remind') {
        const days = dueReminder(current, now);
        if (days === null) throw new Error('reminded of nothing');
        told.push({ days, at: now });
        current = { ...current, remindedDays: days };
      }
      if (['expire', 'lapse', 'unreviewed'].includes(step)) return { told, end: { step, at: now } };
    }
  }
  throw new Error('it never ended');
}

describe('the clock of an exception', () => {
  it('reminds 30, 14, 7 and 1 days before the end, and ends it on the minute', () => {
    expect(live(active, APPROVED)).toEqual({
      told: [30, 14, 7, 1].map((days) => ({ days, at: at(days) })),
      end: { step: 'expire', at: END },
    });
  });

  it('sends what was missed once, as the nearest to the end, when nobody worked for ten days', () => {
    const isAway = (now: Date) => now >= at(15) && now < at(5);
    expect(live(active, APPROVED, isAway).told.map(({ days }) => days)).toEqual([30, 7, 1]);
  });

  it('has no dates before it was approved', () => {
    const short = { ...active, approvedAt: at(10) };
    expect(live(short, at(10)).told.map(({ days }) => days)).toEqual([7, 1]);
  });

  it('says nothing twice, however often it is asked', () => {
    expect(dueReminder(active, at(20))).toBe(30);
    expect(dueReminder({ ...active, remindedDays: 30 }, at(20))).toBeNull();
    expect(dueSteps({ ...active, remindedDays: 30 }, at(20))).toEqual([]);
  });

  it('is expiring from 14 days before its end', () => {
    expect(dueSteps({ ...active, remindedDays: 30 }, at(14.1))).toEqual([]);
    expect(dueSteps({ ...active, remindedDays: 14 }, at(14))).toEqual(['warn']);
  });

  it('begins on its day, and not before', () => {
    const later: Timed = { ...active, state: 'approved', startsAt: at(40) };
    expect(dueSteps(later, at(41))).toEqual([]);
    expect(nextMoment(later, at(41))).toEqual(at(40));
    expect(dueSteps(later, at(40))).toEqual(['begin']);
  });

  it('ends what nobody reviewed in time, before anything else', () => {
    const alone = { ...active, reviewDueAt: at(50) };
    expect(nextMoment(alone, at(51))).toEqual(at(50));
    expect(dueSteps(alone, at(50))).toEqual(['unreviewed']);
    expect(live(alone, at(52)).end).toEqual({ step: 'unreviewed', at: at(50) });
  });

  it('lets a request lapse whose end comes before anybody has decided', () => {
    const waiting: Timed = { ...active, state: 'requested', approvedAt: null };
    expect(live(waiting, APPROVED)).toEqual({ told: [], end: { step: 'lapse', at: END } });
  });

  it('has nothing to do with what is a draft or has ended', () => {
    for (const state of ['draft', 'refused', 'expired', 'revoked', 'voided'] as const) {
      expect(dueSteps({ ...active, state }, END)).toEqual([]);
      expect(nextMoment({ ...active, state }, APPROVED)).toBeNull();
    }
  });
});
