import type { CoverageFilter } from '@/lib/sources/schema';

type Change = Partial<Record<keyof CoverageFilter, string | number | undefined>>;

const DEFAULTS: Change = { show: 'all', by: 'account' };

/** The address of the ledger under these filters; what is left out, and what is so anyway, stays out of it. */
export function coverageHref(filter: Change): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter))
    if (value !== undefined && value !== DEFAULTS[key as keyof Change]) query.set(key, String(value));
  return query.size > 0 ? `/sources/coverage?${query}` : '/sources/coverage';
}

const NARROWING = ['source', 'state', 'collector', 'account', 'region', 'kind', 'permission'] as const;

/** Whether it names some cells among all, so that the cells are meant and not the matrix. */
export function isNarrowed(filter: CoverageFilter): boolean {
  return NARROWING.some((key) => filter[key] !== undefined);
}

/** The matrix shows how all of it stands; whoever asks for some cells gets the cells. */
export function viewOf(filter: CoverageFilter): 'matrix' | 'cells' {
  return filter.view ?? (isNarrowed(filter) || filter.show !== 'all' ? 'cells' : 'matrix');
}
