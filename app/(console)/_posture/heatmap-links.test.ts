import { describe, expect, it } from 'vitest';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { cellHref } from './heatmap-links';

const filtersOf = (href: string) => {
  const { searchParams } = new URL(href, 'http://muster.test');
  const { search, ignored } = parseCredentialSearch(Object.fromEntries(searchParams));
  expect(ignored).toEqual([]);
  return search.filters;
};
const view = { by: 'environment', measure: 'age', isFull: false } as const;

describe('cellHref', () => {
  it('names the row and the bucket, `none` where the row has no value', () => {
    expect(filtersOf(cellHref(view, 'prod', 'over-30d'))).toMatchObject({
      environment: ['prod'],
      age: ['over-30d'],
    });
    expect(filtersOf(cellHref(view, '', 'unknown'))).toMatchObject({
      environment: ['none'],
      age: ['unknown'],
    });
  });
  it('keeps a comma inside a value', () => {
    expect(filtersOf(cellHref({ ...view, by: 'owner' }, 'a, b', '0-50')).owner).toEqual(['a, b']);
  });
  it('names the bucket alone for all rows', () => {
    expect(filtersOf(cellHref({ ...view, measure: 'expiry' }, null, 'none'))).toMatchObject({
      expiry: ['none'],
      environment: [],
    });
  });
  it('says owned and not owned without naming a team', () => {
    const ownership = { ...view, measure: 'ownership' } as const;
    expect(filtersOf(cellHref(ownership, 'prod', 'owned'))).toMatchObject({
      environment: ['prod'],
      owner: ['any'],
    });
    expect(filtersOf(cellHref(ownership, 'prod', 'unowned')).owner).toEqual(['none']);
    expect(filtersOf(cellHref({ ...ownership, by: 'owner' }, null, 'owned')).owner).toEqual(['any']);
    expect(filtersOf(cellHref({ ...ownership, by: 'owner' }, 'a', 'owned')).owner).toEqual(['a']);
  });
});
