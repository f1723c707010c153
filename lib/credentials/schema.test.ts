import { describe, expect, it } from 'vitest';
import { credentialsHref, searchParamsOf } from './filters-href';
import { parseCredentialSearch, splitList } from './schema';
import { AssignOwner, ClassifyCredentials } from './schema-decisions';

const query = (text: string) => {
  const params = new URLSearchParams(text);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
};

describe('the search of the list', () => {
  it('reads several values separated by commas, repeated, and with escaped commas', () => {
    const { search, ignored } = parseCredentialSearch(
      query('kind=password,ssh-key&kind=api-key&owner=Team%20A%5C%2C%20EU,none'),
    );
    expect(search.filters.kind).toEqual(['password', 'ssh-key', 'api-key']);
    expect(search.filters.owner).toEqual(['Team A, EU', 'none']);
    expect(ignored).toEqual([]);
  });

  it('leaves out what it does not understand, and names it', () => {
    const { search, ignored } = parseCredentialSearch(
      query(
        'kind=nonsense&age=0-50,tomorrow&sort=colour&direction=up&source=1,x&columns=owner,shoe&utm_source=mail&q=%00',
      ),
    );
    expect(search.filters.kind).toEqual([]);
    expect(search.filters.age).toEqual(['0-50']);
    expect(search.filters.source).toEqual([1]);
    expect(search).toMatchObject({ sort: 'severity', direction: 'desc', columns: ['owner'] });
    expect(search.filters.q).toBeNull();
    expect(ignored).toHaveLength(8);
    expect(ignored.join()).toContain('kind "nonsense"');
  });

  it('survives hostile names and huge values', () => {
    const raw = {
      __proto__: 'x',
      constructor: 'y',
      q: 'a'.repeat(100_000),
      account: ['b'.repeat(10_000), 'ok'],
    } as Record<string, string | string[]>;
    const { search } = parseCredentialSearch(raw);
    expect(search.filters.account).toEqual(['ok']);
    expect(search.filters.q).toBeNull();
  });

  it('gives the same search back from its own address', () => {
    const { search } = parseCredentialSearch(
      query('q=a%25b&owner=x%5C%2Cy&severity=high,none&gone=1&sort=age&direction=asc&columns=owner,age'),
    );
    const again = parseCredentialSearch(query(searchParamsOf(search).toString()));
    expect(again).toEqual({ search, ignored: [] });
    expect(credentialsHref({})).toBe('/credentials');
  });

  it('splits on plain commas only', () => {
    expect(splitList(' a, ,b\\,c ')).toEqual(['a', 'b,c']);
  });
});

describe('what the commands accept', () => {
  it('refuses a person as owner, no ids, too many ids, unknown keys and no reason', () => {
    const good = { ids: [1], team: 'payments', reason: 'moved' };
    expect(AssignOwner.safeParse(good).success).toBe(true);
    for (const bad of [
      { team: 'a@b.example' },
      { ids: [] },
      { ids: Array.from({ length: 501 }, (_, i) => i + 1) },
      { reason: ' ' },
      { extra: 1 },
      { team: 'None' },
    ])
      expect(AssignOwner.safeParse({ ...good, ...bad }).success, JSON.stringify(bad).slice(0, 60)).toBe(
        false,
      );
  });

  it('wants a class or an environment', () => {
    expect(ClassifyCredentials.safeParse({ ids: [1], reason: 'because' }).success).toBe(false);
    expect(ClassifyCredentials.safeParse({ ids: [1], class: null, reason: 'because' }).success).toBe(true);
    expect(
      ClassifyCredentials.safeParse({ ids: [1], environment: 'Prod ', reason: 'because' }).data?.environment,
    ).toBe('prod');
    expect(ClassifyCredentials.safeParse({ ids: [1], class: 'E', reason: 'because' }).success).toBe(false);
  });
});
