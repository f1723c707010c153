import { z } from 'zod';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { RawSearch } from '@/lib/credentials/schema';
import { joinList, shownText, splitList } from '@/lib/kernel/search-text';
import { FINDING_CODES, SEVERITIES } from '@/lib/policies/model';
import { REMEDIES, type Remedy } from './backlog-actions';
import { EFFORTS } from './backlog-weights';

/** What the backlog is narrowed to; values of one filter are alternatives. */
export interface BacklogFilters {
  action: readonly string[];
  effort: readonly string[];
  severity: readonly string[];
  owner: readonly string[];
  kind: readonly string[];
  code: readonly string[];
  /** Whether a ticket follows it. */
  ticket: readonly string[];
}

export const BACKLOG_VIEWS = ['ranked', 'action', 'owner'] as const;
export interface BacklogSearch {
  filters: BacklogFilters;
  /** One by one, or how much there is per action or owner. */
  by: (typeof BACKLOG_VIEWS)[number];
  cursor: string | null;
}

const VALUES = {
  action: z.enum(Object.keys(REMEDIES) as [Remedy, ...Remedy[]]),
  effort: z.enum(EFFORTS),
  severity: z.enum(SEVERITIES),
  owner: z
    .string()
    .min(1)
    .max(500)
    .refine((text) => !text.includes('\0')),
  kind: z.enum(['source', ...Object.keys(CREDENTIAL_KINDS)] as ['source', ...string[]]),
  code: z.enum(FINDING_CODES),
  ticket: z.enum(['any', 'none']),
} as const satisfies Record<keyof BacklogFilters, z.ZodType<string>>;
export const BACKLOG_MULTI = Object.keys(VALUES) as (keyof BacklogFilters)[];
const KNOWN = new Set<string>([...BACKLOG_MULTI, 'by', 'cursor', 'format']);

export const NO_BACKLOG_FILTERS: BacklogFilters = {
  action: [],
  effort: [],
  severity: [],
  owner: [],
  kind: [],
  code: [],
  ticket: [],
};

/** Reads a search from a URL; what it does not understand is left out and named. */
export function parseBacklogSearch(raw: RawSearch): { search: BacklogSearch; ignored: string[] } {
  const ignored: string[] = [];
  const filters: Record<string, readonly string[]> = {};
  for (const name of BACKLOG_MULTI) {
    const values = [raw[name] ?? []].flat().flatMap(splitList);
    const good = values.filter((value) => VALUES[name].safeParse(value).success);
    for (const value of values) if (!good.includes(value)) ignored.push(`${name} "${shownText(value)}"`);
    filters[name] = [...new Set(good)].slice(0, 100);
  }
  const given = [raw.by].flat().at(-1) ?? '';
  const by = BACKLOG_VIEWS.find((view) => view === given);
  if (!by && given !== '') ignored.push(`by "${shownText(given)}"`);
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return {
    search: {
      filters: filters as unknown as BacklogFilters,
      by: by ?? 'ranked',
      cursor: [raw.cursor].flat().at(-1) || null,
    },
    ignored: ignored.slice(0, 10),
  };
}

/** Query parameters of a search of the backlog; the same search always gives the same text. */
export function backlogParamsOf(
  search: Partial<Omit<BacklogSearch, 'filters'>> & { filters?: Partial<BacklogFilters> },
): URLSearchParams {
  const params = new URLSearchParams();
  const filters = { ...NO_BACKLOG_FILTERS, ...search.filters };
  if (search.by && search.by !== 'ranked') params.set('by', search.by);
  for (const name of BACKLOG_MULTI) if (filters[name].length > 0) params.set(name, joinList(filters[name]));
  if (search.cursor) params.set('cursor', search.cursor);
  return params;
}

/** Address of exactly this part of the backlog. */
export function backlogHref(search: Parameters<typeof backlogParamsOf>[0]): string {
  const text = backlogParamsOf(search).toString();
  return text === '' ? '/findings/backlog' : `/findings/backlog?${text}`;
}
