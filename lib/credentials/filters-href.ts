import { joinList } from '@/lib/kernel/search-text';
import {
  type CredentialFilters,
  type CredentialSearch,
  DEFAULT_DIRECTIONS,
  MULTI_FILTERS,
  NO_FILTERS,
} from './schema';

/** Query parameters of a search, without those that say nothing; the same search always gives the same text. */
export function searchParamsOf(
  search: Partial<Omit<CredentialSearch, 'filters'>> & { filters?: Partial<CredentialFilters> },
): URLSearchParams {
  const params = new URLSearchParams();
  const filters = { ...NO_FILTERS, ...search.filters };
  if (filters.q) params.set('q', filters.q);
  for (const name of MULTI_FILTERS) if (filters[name].length > 0) params.set(name, joinList(filters[name]));
  for (const name of ['expiresFrom', 'expiresTo'] as const)
    if (filters[name]) params.set(name, filters[name]);
  if (filters.gone) params.set('gone', '1');
  const { sort, direction } = search;
  const isDefault = sort === undefined || (sort === 'severity' && (direction ?? 'desc') === 'desc');
  if (sort && !isDefault) params.set('sort', sort);
  if (sort && direction && direction !== DEFAULT_DIRECTIONS[sort]) params.set('direction', direction);
  if (search.columns) params.set('columns', search.columns.join(','));
  if (search.cursor) params.set('cursor', search.cursor);
  return params;
}

/** Address of exactly these rows. */
export function credentialsHref(search: Parameters<typeof searchParamsOf>[0]): string {
  const text = searchParamsOf(search).toString();
  return text === '' ? '/credentials' : `/credentials?${text}`;
}
