import { describe, expect, it } from 'vitest';
import { exactText, relativeText } from './relative-text';

const now = new Date('2026-11-21T04:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('relativeText', () => {
  it.each([
    [-5, 'just now'],
    [20, 'in under 1 min'],
    [-60, '1 min ago'],
    [-3599, '59 min ago'],
    [-3600, '1 h ago'],
    [47 * 3600, 'in 47 h'],
    [48 * 3600, 'in 2 d'],
    [-400 * 86_400, '400 d ago'],
    [-730 * 86_400, '730 d ago'],
    [-731 * 86_400, '2 y ago'],
  ])('%d s away reads "%s"', (seconds, text) => {
    expect(relativeText(after(seconds), now)).toBe(text);
  });
});

it('exactText names the zone', () => {
  expect(exactText(now)).toBe('2026-11-21 04:00:00 UTC');
});
