import { describe, expect, test } from 'vitest';
import { isRetroactive } from './model';
import { instant, plural, restOf, thousands, thresholdText } from './words';

const days = { value: 90, file: 'policy/thresholds.csv', filter: 'all rows' };

describe('a threshold', () => {
  test('is the entity’s own, with its basis and references', () => {
    expect(
      thresholdText({
        measure: 'Policy interval',
        days,
        basis: 'entity-defined',
        because: 'policy 4',
        references: ['CIS AWS 7.0 item 2.12'],
      }),
    ).toBe('Policy interval 90 days (entity-defined; basis: policy 4; references: CIS AWS 7.0 item 2.12)');
    expect(
      thresholdText({ measure: 'Policy interval', days, basis: 'tra', because: 'TRA-3', references: [] }),
    ).toBe('Policy interval 90 days (entity-defined; basis: targeted risk analysis TRA-3)');
  });

  test('stands in a text only where its basis says so', () => {
    const shown = thresholdText({
      measure: 'Limit of days without use',
      days,
      basis: 'text',
      because: 'PCI DSS 4.0.1, 8.2.6, for user accounts',
      references: [],
    });
    expect(shown).toBe(
      'Limit of days without use 90 days (in the text of PCI DSS 4.0.1, 8.2.6, for user accounts)',
    );
  });
});

describe('the rest of a list', () => {
  const total = { value: 500, file: 'testing/test_results.csv', filter: 'result = fail' };

  test('is counted and named by file and filter', () => {
    expect(restOf({ rows: [], total }, 200)).toBe(
      'and 300 more, in testing/test_results.csv filtered by result = fail.',
    );
  });

  test('is not mentioned where nothing is left, and not hidden where the number is unknown', () => {
    expect(restOf({ rows: [], total: { ...total, value: 200 } }, 200)).toBeNull();
    expect(restOf({ rows: [], total: { ...total, value: null } }, 200)).toMatch(
      /^and an unknown number more/,
    );
  });
});

test('an exception is retroactive when its last approval came after the breach began', () => {
  const firstBreachAt = '2026-01-10T00:00:00Z';
  expect(isRetroactive({ firstBreachAt, approvedAt: '2026-01-11T00:00:00Z' })).toBe(true);
  expect(isRetroactive({ firstBreachAt, approvedAt: '2026-01-10T00:00:00Z' })).toBe(false);
  expect(isRetroactive({ firstBreachAt, approvedAt: null })).toBe(false);
});

test('numbers and instants read the same on every machine', () => {
  expect([0, 999, 1000, 1_234_567].map(thousands)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect(instant('2026-09-30T14:05:09.123Z')).toBe('2026-09-30 14:05 UTC');
  expect(instant('2026-09-30')).toBe('2026-09-30');
  expect(instant(null)).toBe('not known');
  expect([plural(1, 'day'), plural(2000, 'day')]).toEqual(['1 day', '2,000 days']);
});
