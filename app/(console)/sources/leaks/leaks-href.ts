import type { LeakFilter } from '@/lib/uploads/schema';

/** What goes without saying. */
const USUAL: Record<string, unknown> = { matched: 'all', gone: 'no', page: 1 };

/** The list of leaks under a filter. */
export function leaksHref(filter: Partial<LeakFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== USUAL[name]) query.set(name, String(value));
  return query.size > 0 ? `/sources/leaks?${query}` : '/sources/leaks';
}
