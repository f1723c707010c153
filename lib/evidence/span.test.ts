import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { frameworkAsked } from './framework-asked';
import { daysOf, spanAsked } from './span';

const NOW = new Date('2026-11-22T10:00:00Z');
/** A period granted to an auditor for the whole estate, or for one environment. */
function granted(from: string, to: string, environments: string[] | null = null): Viewer['granted'] {
  const scope = { sources: null, accounts: null, environments, kinds: null, owners: null };
  return { at: NOW, grants: [{ from: new Date(from), to: new Date(to), frameworks: null, scope }] };
}
const VIEWER: Viewer = {
  kind: 'person',
  id: 'a',
  name: 'Ada',
  role: 'auditor',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'test',
  granted: granted('2020-01-01', '2027-01-01'),
};
const span = (from?: string, to?: string) => spanAsked(VIEWER, { from, to }, NOW);

describe('the period asked for', () => {
  it('is twelve months until now where nothing is said', () => {
    expect(span()).toEqual({
      firstDay: '2025-11-23',
      lastDay: '2026-11-22',
      period: { from: new Date('2025-11-23T00:00:00Z'), to: NOW },
    });
  });

  it('ends after its last day', () => {
    expect(span('2026-01-01', '2026-03-31').period.to).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(span(undefined, '2026-09-30').firstDay).toBe('2025-10-01');
    expect(span('2026-11-22', '2026-11-22').period.to).toEqual(NOW);
  });

  it.each([
    ['2026-01-01', '2026-11-23', 'is later than what you may look at'],
    ['2026-02-01', '2026-01-31', 'before it begins'],
    ['2023-01-01', '2026-01-31', 'at most 740 days'],
    ['yesterday', '2026-01-31', '“yesterday” is no day'],
    ['2026-01-01', '2026-02-30', '“2026-02-30” is no day'],
    ['2026-01-01T00:00:00Z', '2026-02-28', 'is no day'],
  ])('from %s to %s is refused with what is allowed', (from, to, message) => {
    expect(() => span(from, to)).toThrow(message);
  });

  it('has every day once, also where clocks would change', () => {
    const days = daysOf({ firstDay: '2026-02-27', lastDay: '2026-03-30' });
    expect(days).toHaveLength(32);
    expect(days.slice(0, 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(days.at(-1)).toBe('2026-03-30');
  });
});

describe('the framework asked for', () => {
  it.each([
    ['soc2', 'soc-2'],
    ['SOC 2', 'soc-2'],
    ['pci', 'pci-dss'],
    ['iso27001', 'iso-27001'],
    ['nist-800-53', 'nist-800-53'],
    ['fedramphigh', 'fedramp-high'],
  ])('%s is %s', (text, id) => {
    expect(frameworkAsked(text)).toBe(id);
  });

  it.each(['', 'cis', 'fedramp', 'sox'])(
    '“%s” is none, or several, and is refused with those there are',
    (text) => {
      expect(() => frameworkAsked(text)).toThrow(/Choose one of soc-2, pci-dss/);
    },
  );
});

describe('for an auditor', () => {
  const of = (grants: Viewer['granted'], from?: string, to?: string) =>
    spanAsked({ ...VIEWER, granted: grants }, { from, to }, NOW);

  it('it begins with the grant where nothing is said', () => {
    expect(of(granted('2026-10-01', '2027-01-01')).firstDay).toBe('2026-10-01');
  });

  it.each([
    ['begins before the grant', granted('2026-10-01', '2027-01-01'), '2026-09-01', '2026-11-01'],
    [
      'was granted for a part of the estate',
      granted('2020-01-01', '2027-01-01', ['prod']),
      '2026-10-01',
      '2026-10-31',
    ],
  ])('one that %s is refused', (_, grants, from, to) => {
    expect(() => of(grants, from, to)).toThrow('not inside one that was granted');
  });
});
