import { Chips } from '@/app/_ui/chips';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { expirySpanTitle, FILTER_TITLES, filterValueTitle } from '@/lib/credentials/labels';
import { type CredentialFilters, type CredentialSearch, MULTI_FILTERS } from '@/lib/credentials/schema';
import { findRule } from '@/lib/policies/registry';
import type { PlaceNames } from '@/lib/sources/queries-names';

interface Narrowing {
  key: string;
  title: string;
  /** What is left without it. */
  filters: CredentialFilters;
}

function wordsOf(name: (typeof MULTI_FILTERS)[number], value: string | number, places: PlaceNames): string {
  if (name === 'rule' || name === 'passes') return findRule(String(value))?.title ?? String(value);
  if (name === 'source' || name === 'cell') return places[name].get(Number(value)) ?? String(value);
  return filterValueTitle(name, value);
}

function narrowingsOf(filters: CredentialFilters, places: PlaceNames): Narrowing[] {
  const chips: Narrowing[] = [];
  if (filters.q)
    chips.push({
      key: 'q',
      title: `“${filters.q.length > 60 ? `${filters.q.slice(0, 60)}…` : filters.q}”`,
      filters: { ...filters, q: null },
    });
  for (const name of MULTI_FILTERS) {
    for (const value of filters[name] as readonly (string | number)[]) {
      const rest = (filters[name] as readonly (string | number)[]).filter((other) => other !== value);
      chips.push({
        key: `${name}-${value}`,
        title: `${FILTER_TITLES[name]}: ${wordsOf(name, value, places)}`,
        filters: { ...filters, [name]: rest },
      });
    }
  }
  if (filters.expiresFrom || filters.expiresTo)
    chips.push({
      key: 'expires',
      title: `${FILTER_TITLES.expiresFrom}: ${expirySpanTitle(filters)}`,
      filters: { ...filters, expiresFrom: null, expiresTo: null },
    });
  if (filters.gone) chips.push({ key: 'gone', title: 'Gone', filters: { ...filters, gone: false } });
  return chips;
}

interface FilterChipsProps {
  search: CredentialSearch;
  places: PlaceNames;
  /** The same page with these filters, or none; without it, the list. */
  hrefOf?: (filters?: CredentialFilters) => string;
}

/** What the list is narrowed to; each goes away with a click. */
export function FilterChips({ search, places, hrefOf }: FilterChipsProps) {
  const { sort, direction, columns } = search;
  const href =
    hrefOf ??
    ((filters?: CredentialFilters) =>
      credentialsHref({ ...(filters && { filters }), sort, direction, columns }));
  const chips = narrowingsOf(search.filters, places).map(({ filters, ...chip }) => ({
    ...chip,
    href: href(filters),
  }));
  return <Chips chips={chips} clearHref={href()} />;
}
