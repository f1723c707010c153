import { describe, expect, it } from 'vitest';
import { CONTROL_IDS, type ControlId } from '@/lib/frameworks/controls';
import { basisOf } from './basis';
import { type CalendarFacts, calendarOf } from './fold';
import type { SightDay } from './model';

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];
const CLEAR: Omit<SightDay, 'day'> = { sources: 2, darkSources: 0, parts: 8, darkParts: 0 };
const seen = (more: Record<string, Partial<SightDay>> = {}) =>
  new Map(DAYS.map((day) => [day, { day, ...CLEAR, ...more[day] }]));

/** All is seen, nothing fails, and there is a record of everything. */
const FACTS: CalendarFacts = {
  days: DAYS,
  collectedFrom: '2026-01-01',
  sight: seen(),
  policies: [{ from: new Date('2026-01-01T00:00:00Z'), to: null, isOff: () => false }],
  found: () => ({ fail: 0, excepted: 0, unknown: 0 }),
  events: () => 0,
  appeared: () => 0,
  recordedFrom: Object.fromEntries(CONTROL_IDS.map((id) => [id, '2026-01-01'])),
  verifiedThrough: '2026-03-04',
};
const of = (control: ControlId, more: Partial<CalendarFacts>) => {
  const [calendar] = calendarOf({ ...FACTS, ...more }, [control]);
  if (!calendar) throw new Error('No calendar');
  return calendar;
};
const states = (control: ControlId, more: Partial<CalendarFacts>) =>
  of(control, more)
    .days.map(({ state }) => state[0])
    .join('');
const failing = (rule: string, day: string, fail = 1) => ({
  found: (asked: string, on: string) => ({
    fail: asked === rule && on === day ? fail : 0,
    excepted: 0,
    unknown: 0,
  }),
});

describe('a control on a day', () => {
  it('operates where nothing failed and all was seen', () => {
    for (const calendar of calendarOf(FACTS)) {
      expect(calendar.counts, calendar.control).toEqual({ operating: 4, deviating: 0, 'not-evidenced': 0 });
      expect(calendar.days[0]?.reason).toBe('nothing deviated');
    }
    expect(calendarOf(FACTS).map(({ control }) => control)).toEqual(CONTROL_IDS);
  });

  it('deviates where a finding of one of its rules failed, and says how many', () => {
    const calendar = of('MUS-04', failing('rotation-overdue', '2026-03-02', 3));
    expect(calendar.days.map(({ state }) => state)).toEqual([
      'operating',
      'deviating',
      'operating',
      'operating',
    ]);
    expect(calendar.days[1]).toMatchObject({ deviations: 3, reason: '3 deviating' });
    expect(calendar.counts).toEqual({ operating: 3, deviating: 1, 'not-evidenced': 0 });
    expect(states('MUS-05', failing('rotation-overdue', '2026-03-02'))).toBe('oooo');
  });

  it('operates where what failed is covered by an exception, or could not be judged; both are counted', () => {
    const found = () => ({ fail: 0, excepted: 2, unknown: 1 });
    expect(of('MUS-12', { found }).days[0]).toMatchObject({ state: 'operating', excepted: 2, unjudged: 1 });
  });

  it('is not evidenced before the first collection, nor where nothing was ever collected', () => {
    expect(states('MUS-04', { collectedFrom: '2026-03-03' })).toBe('nnoo');
    expect(states('MUS-04', { collectedFrom: null })).toBe('nnnn');
    expect(of('MUS-04', { collectedFrom: null }).days[0]?.reason).toBe('nothing had been collected yet');
  });

  it('is not evidenced where none of the sources could be read, even with a finding from before', () => {
    const sight = seen({ '2026-03-02': { darkSources: 2, darkParts: 8 } });
    const calendar = of('MUS-04', { sight, ...failing('max-age', '2026-03-02') });
    expect(calendar.days[1]).toMatchObject({
      state: 'not-evidenced',
      deviations: 1,
      reason: 'none of the sources could be read',
    });
    expect(states('MUS-04', { sight: new Map() })).toBe('nnnn');
  });

  it('is evidenced where one source could be read, and says what could not', () => {
    const sight = seen({ '2026-03-02': { darkSources: 1, darkParts: 5 } });
    expect(of('MUS-04', { sight }).days[1]).toMatchObject({
      state: 'operating',
      reason: 'nothing deviated; 5 of 8 parts of the sources could not be read',
    });
  });

  it('is not evidenced while the policy of the whole day had all its rules off', () => {
    const policies = [
      { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-03-02T00:00:00Z'), isOff: () => false },
      {
        from: new Date('2026-03-02T00:00:00Z'),
        to: new Date('2026-03-03T12:00:00Z'),
        isOff: (rule: string) => rule === 'unused',
      },
      { from: new Date('2026-03-03T12:00:00Z'), to: null, isOff: () => false },
    ];
    expect(states('MUS-05', { policies })).toBe('onoo');
    expect(states('MUS-04', { policies })).toBe('oooo');
  });

  it('that people carry out is evidenced from its first record on, whatever was collected', () => {
    const recordedFrom = { ...FACTS.recordedFrom, 'MUS-16': '2026-03-03', 'MUS-17': null };
    expect(states('MUS-16', { recordedFrom, collectedFrom: null })).toBe('nnoo');
    expect(states('MUS-17', { recordedFrom })).toBe('nnnn');
    expect(of('MUS-17', { recordedFrom }).days[0]?.reason).toContain('no directory');
  });

  it('that people carry out deviates by what was late or was not done', () => {
    const events = (control: ControlId, day: string) =>
      control === 'MUS-16' && day === '2026-03-04' ? 2 : 0;
    expect(states('MUS-16', { events })).toBe('oood');
    expect(states('MUS-18', { events })).toBe('oooo');
  });
});

describe('controls of their own sort', () => {
  it('collecting deviates by each part that could not be read, and stays evidenced by its own ledger', () => {
    const sight = seen({ '2026-03-02': { darkSources: 2, darkParts: 8 } });
    expect(states('MUS-01', { sight })).toBe('odoo');
    expect(of('MUS-01', { sight }).days[1]?.deviations).toBe(8);
  });

  it('the trail is evidenced by a later verification of the whole chain, and deviates where one failed', () => {
    expect(states('MUS-21', { verifiedThrough: '2026-03-02' })).toBe('oonn');
    expect(states('MUS-21', { verifiedThrough: null })).toBe('nnnn');
    const events = (control: ControlId, day: string) =>
      control === 'MUS-21' && day === '2026-03-03' ? 1 : 0;
    expect(states('MUS-21', { verifiedThrough: '2026-03-02', events })).toBe('oodn');
  });

  it('approvals of creations are not evidenced on days on which something appeared', () => {
    const calendar = of('MUS-22', { appeared: (day) => (day === '2026-03-02' ? 5 : 0) });
    expect(calendar.days.map(({ state }) => state)[1]).toBe('not-evidenced');
    expect(calendar.days[1]?.reason).toBe('5 appeared, and no source tells who asked and who approved');
    expect(calendar.counts.operating).toBe(3);
  });

  it('each says what counts as a deviation', () => {
    for (const id of CONTROL_IDS) expect(basisOf(id).deviates.length, id).toBeGreaterThan(40);
    expect(basisOf('MUS-04').deviates).toContain('max-age, rotation-overdue');
  });
});
