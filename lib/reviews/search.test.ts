import { describe, expect, it } from 'vitest';
import { itemParams, itemsOf, NO_SEARCH, parseItemSearch } from './search';

const read = (text: string) => {
  const params = new URLSearchParams(text);
  return parseItemSearch(
    Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])),
  );
};

describe('a search over items', () => {
  it('is read back from the address it makes, whatever it says', () => {
    const search = {
      state: ['waiting', 'follow-up'] as const,
      decision: 'revoke' as const,
      reviewer: 'pay & play',
      isPrivileged: true,
      isMine: true,
      isChanged: true,
      q: 'ключ “1”',
      after: { name: 'a, b\u202e', id: 7 },
    };
    expect(read(itemParams(search).toString())).toEqual({ search, ignored: [] });
    expect(itemsOf('some-id', {})).toBe('/reviews/some-id');
    expect(read('')).toEqual({ search: NO_SEARCH, ignored: [] });
  });

  it('leaves out what it does not understand, and names it', () => {
    const { search, ignored } = read('state=waiting,lost&decision=burn&after=%25&nonsense=1&reviewer=none');
    expect(search).toMatchObject({ state: ['waiting'], decision: null, after: null, reviewer: 'none' });
    expect(ignored).toEqual(['state "lost"', 'decision "burn"', 'after "%"', '"nonsense"']);
  });

  it('takes no place from an address that somebody made up', () => {
    for (const made of [['x', -1], ['x', 1.5], ['x'], [1, 1], 'text', null, ['a\0', 1]])
      expect(
        read(`after=${Buffer.from(JSON.stringify(made)).toString('base64url')}`).search.after,
      ).toBeNull();
  });
});
