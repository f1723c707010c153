import Link from 'next/link';
import { FILTER_TITLES, filterValueTitle } from '@/lib/credentials/labels';
import { MULTI_FILTERS, parseCredentialSearch } from '@/lib/credentials/schema';
import { findRule } from '@/lib/policies/registry';

/** What a review is about, in words that lead to the list as it is now. */
export function ScopeLink({ query }: { query: string }) {
  return (
    <Link
      href={query === '' ? '/credentials' : `/credentials?${query}`}
      prefetch={false}
      className="link wrap-anywhere"
    >
      {scopeWords(query)}
    </Link>
  );
}

function scopeWords(query: string): string {
  const params = new URLSearchParams(query);
  const raw = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
  const { filters } = parseCredentialSearch(raw).search;
  const parts = MULTI_FILTERS.flatMap((name) => {
    const values = filters[name].map((value) =>
      name === 'rule' || name === 'passes'
        ? (findRule(String(value))?.title ?? String(value))
        : filterValueTitle(name, value),
    );
    return values.length > 0 ? [`${FILTER_TITLES[name]}: ${values.join(', ')}`] : [];
  });
  if (filters.q) parts.unshift(`“${filters.q}”`);
  if (filters.expiresFrom ?? filters.expiresTo) parts.push('by expiry');
  return parts.length === 0 ? 'Every credential' : parts.join('; ');
}
