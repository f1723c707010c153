import { describe, expect, it } from 'vitest';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { cellHref } from './heatmap-links';

const filtersOf = (href: string | null) => {
  const { searchParams } = new URL(href ?? '', 'http://muster.test');
  const { search, ignored } = parseCredentialSearch(Object.fromEntries(searchParams));
  expect(ignored).toEqual([]);
  return search.filters;
};
const view = { by: 'environment', measure: 'age', isFull: false } as const;

describe('cellHref', () => {
  it('names the row and the bucket, `none` where the row has no value', () => {
    expect(filtersOf(cellHref(view, 'prod', 'over-30d', null))).toMatchObject({
      environment: ['prod'],
      age: ['over-30d'],
    });
    expect(filtersOf(cellHref(view, '', 'unknown', null))).toMatchObject({
      environment: ['none'],
      age: ['unknown'],
    });
  });
  it('keeps a comma inside a value', () => {
    expect(filtersOf(cellHref({ ...view, by: 'owner' }, 'a, b', '0-50', null)).owner).toEqual(['a, b']);
  });
  it('names the bucket alone for all rows', () => {
    expect(filtersOf(cellHref({ ...view, measure: 'expiry' }, null, 'none', null))).toMatchObject({
      expiry: ['none'],
      environment: [],
    });
  });
  it('says owned by naming the teams, or not at all', () => {
    const owned = { ...view, measure: 'ownership' } as const;
    expect(filtersOf(cellHref(owned, 'prod', 'owned', ['a', 'b'])).owner).toEqual(['a', 'b']);
    expect(filtersOf(cellHref(owned, 'prod', 'unowned', null)).owner).toEqual(['none']);
    expect(cellHref(owned, 'prod', 'owned', null)).toBeNull();
    expect(filtersOf(cellHref({ ...owned, by: 'owner' }, 'a', 'owned', null)).owner).toEqual(['a']);
  });
});
