import { describe, expect, it } from 'vitest';
import { joinList, readSpan, shownText, splitList } from './search-text';

describe('lists', () => {
  it('split on plain commas only', () => {
    expect(splitList(' a, ,b\\,c ')).toEqual(['a', 'b,c']);
  });
  it('come back as they were joined', () => {
    expect(splitList(joinList(['a', 'b,c', 3]))).toEqual(['a', 'b,c', '3']);
  });
});

it('what somebody typed is said back in short', () => {
  expect(shownText('a\0b')).toBe('a␀b');
  expect(shownText('x'.repeat(99))).toBe(`${'x'.repeat(40)}…`);
});

describe('a span', () => {
  const read = (from: string, to: string) => {
    const ignored: string[] = [];
    return { ...readSpan('expires', { from, to }, ignored), ignored };
  };

  it.each([
    ['2026-12-01', '2026-12-08'],
    ['2028-02-29', ''],
    ['', '2026-12-08T04:00:00Z'],
    ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00.001Z'],
    ['', ''],
  ])('from "%s" to "%s" is read', (from, to) => {
    expect(read(from, to)).toEqual({ from: from || null, to: to || null, ignored: [] });
  });

  it.each([
    'tomorrow',
    '2026-02-29',
    '2026-13-01',
    '2026-12-01T08:00:00',
    '2026-12-01T08:00:00+02:00',
    '01.12.2026',
    "2026-12-01'; --",
  ])('does not begin at "%s", and says what it may begin at', (text) => {
    const { from, ignored } = read(text, '2099-01-01');
    expect(from).toBeNull();
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatch(/^expiresFrom ".+" \(a day such as 2026-12-01, or a UTC time such as /);
  });

  it.each(['2026-12-01', '2026-11-30', '2026-12-01T00:00:00Z'])(
    'does not end at its beginning or before: %s',
    (to) => {
      expect(read('2026-12-01', to)).toEqual({
        from: '2026-12-01',
        to: null,
        ignored: [`expiresTo "${to}" (not after expiresFrom)`],
      });
    },
  );
});
