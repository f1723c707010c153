import { FILTER_TITLES } from '../labels';
import {
  type CredentialFilters,
  type CredentialSearch,
  MULTI_FILTERS,
  NO_FILTERS,
  type ParsedSearch,
  parseCredentialSearch,
  type RawSearch,
  type Sort,
} from '../schema';

/** What a list as of an instant can be narrowed by; of the others no history is kept. */
export const AS_OF_FILTERS = [
  'kind',
  'provider',
  'account',
  'region',
  'owner',
  'class',
  'environment',
  'status',
  'holder',
  'standing',
  'rule',
] as const satisfies readonly (typeof MULTI_FILTERS)[number][];
/** What it can be sorted by: columns whose past values are indexed. */
export const AS_OF_SORTS = ['name', 'age', 'expires', 'firstSeen'] as const satisfies readonly Sort[];
export type AsOfSort = (typeof AS_OF_SORTS)[number];

export const isAsOfFilter = (name: string): boolean => (AS_OF_FILTERS as readonly string[]).includes(name);
export const isAsOfSort = (sort: Sort): sort is AsOfSort => (AS_OF_SORTS as readonly Sort[]).includes(sort);

/** Reads a search of the past from a URL, by name where no order was asked for; what the past does not know is named. */
export function parseAsOfSearch(raw: RawSearch): ParsedSearch {
  const { asOf: _, ...rest } = raw;
  const { search, ignored } = parseCredentialSearch(rest);
  const filters: CredentialFilters = { ...search.filters };
  for (const name of MULTI_FILTERS) {
    if (isAsOfFilter(name) || filters[name].length === 0) continue;
    Object.assign(filters, { [name]: NO_FILTERS[name] });
    ignored.push(`${FILTER_TITLES[name]} (not recorded of the past)`);
  }
  const isAsked = [raw.sort].flat().at(-1) !== undefined;
  const known = isAsOfSort(search.sort);
  if (isAsked && !known)
    ignored.push(`sort "${search.sort}" (the past is sorted by ${AS_OF_SORTS.join(', ')})`);
  const order: Pick<CredentialSearch, 'sort' | 'direction'> =
    isAsked && known ? search : { sort: 'name', direction: 'asc' };
  return {
    search: { ...search, filters, sort: order.sort, direction: order.direction },
    ignored,
  };
}
