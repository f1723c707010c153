import { describe, expect, it } from 'vitest';
import { expirySpanTitle, filterValueTitle } from './labels';
import { NO_FILTERS } from './schema';

describe('a filter in words', () => {
  it('names what is not set, and whatever is set', () => {
    expect(filterValueTitle('owner', 'none')).toBe('no owner');
    expect(filterValueTitle('owner', 'any')).toBe('some team');
    expect(filterValueTitle('severity', 'none')).toBe('no finding');
    expect(filterValueTitle('severity', 'high')).toBe('High');
  });

  it('takes a name for itself, even one that objects carry', () => {
    for (const name of ['payments', 'constructor', 'toString', '__proto__']) {
      expect(filterValueTitle('owner', name)).toBe(name);
      expect(filterValueTitle('provider', name)).toBe(name);
      expect(filterValueTitle('account', name)).toBe(name);
    }
  });

  it('says a span of expiry in days and in moments', () => {
    const title = (expiresFrom: string | null, expiresTo: string | null) =>
      expirySpanTitle({ ...NO_FILTERS, expiresFrom, expiresTo });
    expect(title('2026-12-01', '2026-12-08')).toBe('from 2026-12-01, before 2026-12-08');
    expect(title('2026-12-01T04:05:06Z', null)).toBe('from 2026-12-01 04:05:06 UTC');
    expect(title(null, '2026-12-08')).toBe('before 2026-12-08');
  });
});
