import type { CoverageFilter } from '@/lib/sources/schema';

/** The address of the ledger under these filters; what is left out stays out of it. */
export function coverageHref(
  filter: Partial<Record<keyof CoverageFilter, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter))
    if (value !== undefined && value !== 'all') query.set(key, String(value));
  return query.size > 0 ? `/sources/coverage?${query}` : '/sources/coverage';
}
