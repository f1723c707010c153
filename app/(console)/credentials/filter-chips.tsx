import { X } from 'lucide-react';
import Link from 'next/link';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { expirySpanTitle, FILTER_TITLES, filterValueTitle } from '@/lib/credentials/labels';
import { type CredentialFilters, type CredentialSearch, MULTI_FILTERS } from '@/lib/credentials/schema';
import { findRule } from '@/lib/policies/registry';
import type { PlaceNames } from '@/lib/sources/queries-names';

interface Chip {
  key: string;
  title: string;
  filters: CredentialFilters;
}

function wordsOf(name: (typeof MULTI_FILTERS)[number], value: string | number, places: PlaceNames): string {
  if (name === 'rule' || name === 'passes') return findRule(String(value))?.title ?? String(value);
  if (name === 'source' || name === 'cell') return places[name].get(Number(value)) ?? String(value);
  return filterValueTitle(name, value);
}

function chipsOf(filters: CredentialFilters, places: PlaceNames): Chip[] {
  const chips: Chip[] = [];
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

/** What the list is narrowed to; each goes away with a click. */
export function FilterChips({ search, places }: { search: CredentialSearch; places: PlaceNames }) {
  const chips = chipsOf(search.filters, places);
  if (chips.length === 0) return null;
  const { sort, direction, columns } = search;
  return (
    <ul aria-label="Active filters" className="mb-3 flex flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link
            href={credentialsHref({ filters: chip.filters, sort, direction, columns })}
            className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-surface-2 px-2 py-0.5 text-xs hover:border-accent"
          >
            <span className="truncate">{chip.title}</span>
            <X aria-hidden className="size-3 shrink-0" />
            <span className="sr-only">Remove this filter</span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={credentialsHref({ sort, direction, columns })}
          className="px-1 text-xs text-muted underline hover:text-ink"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}
