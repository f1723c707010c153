import { expect, it } from 'vitest';
import { dayHref } from './links';

const NOW = new Date('2026-11-22T10:00:00Z');

it('a day leads to the findings of its rules as they stood at its end, and today to those of now', () => {
  expect(dayHref('MUS-05', { day: '2026-03-01' }, NOW)).toBe('/findings?rule=unused&asOf=2026-03-02');
  expect(dayHref('MUS-05', { day: '2026-11-22' }, NOW)).toBe('/findings?rule=unused');
});

it('a day of what people did leads to where it is listed', () => {
  expect(dayHref('MUS-18', { day: '2026-03-01' }, NOW)).toBe('/exceptions?view=in-force&asOf=2026-03-02');
  expect(dayHref('MUS-21', { day: '2026-03-31' }, NOW)).toBe('/audit?from=2026-03-31&to=2026-04-01');
  expect(dayHref('MUS-22', { day: '2026-03-01' }, NOW)).toBe(
    '/credentials/changes?from=2026-03-01&to=2026-03-02&what=created',
  );
});
