import { describe, expect, it } from 'vitest';
import { credentialsHref, searchParamsOf } from './filters-href';
import { NO_FILTERS, parseCredentialSearch } from './schema';
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

  it('reads a span of expiry, and leaves out and names an end that is none', () => {
    const { search, ignored } = parseCredentialSearch(query('expiresFrom=2026-12-01&expiresTo=2026-12-08'));
    expect(search.filters).toMatchObject({ expiresFrom: '2026-12-01', expiresTo: '2026-12-08' });
    expect(ignored).toEqual([]);
    expect(credentialsHref(search)).toBe('/credentials?expiresFrom=2026-12-01&expiresTo=2026-12-08');
    const odd = parseCredentialSearch(query('expiresFrom=soon&expiresTo=2026-12-08'));
    expect(odd.search.filters).toMatchObject({ expiresFrom: null, expiresTo: '2026-12-08' });
    expect(odd.ignored).toEqual([expect.stringMatching(/^expiresFrom "soon" \(a day such as 2026-12-01/)]);
    // An empty field of the form says nothing.
    expect(parseCredentialSearch(query('expiresFrom=&expiresTo='))).toMatchObject({
      search: { filters: NO_FILTERS },
      ignored: [],
    });
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
      query(
        'q=a%25b&owner=x%5C%2Cy,any&severity=high,none&passes=max-age&known=no&cell=7&expiresFrom=2026-12-01&expiresTo=2026-12-08T04%3A00%3A00Z&gone=1&sort=age&direction=asc&columns=owner,age',
      ),
    );
    const again = parseCredentialSearch(query(searchParamsOf(search).toString()));
    expect(again).toEqual({ search, ignored: [] });
    expect(search.filters).toMatchObject({
      owner: ['x,y', 'any'],
      passes: ['max-age'],
      known: ['no'],
      cell: [7],
    });
    expect(credentialsHref({})).toBe('/credentials');
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
      { team: 'ANY' },
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
