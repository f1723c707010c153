import { z } from 'zod';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { RawSearch } from '@/lib/credentials/schema';
import { joinList, shownText, splitList } from '@/lib/kernel/search-text';
import { FINDING_CODES, SEVERITIES } from '@/lib/policies/model';

export const FINDING_SORTS = ['severity', 'opened'] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

/** What a list of findings is narrowed to; values of one filter are alternatives. */
export interface FindingFilters {
  rule: readonly string[];
  code: readonly string[];
  severity: readonly string[];
  owner: readonly string[];
  kind: readonly string[];
  /** `fail`: broken; `unknown`: cannot be judged. */
  verdict: readonly string[];
  /** `yes`: covered by an exception in force; `no`: plainly open. */
  excepted: readonly string[];
  state: 'open' | 'closed';
}

export interface FindingSearch {
  filters: FindingFilters;
  view: 'rule' | 'credential';
  sort: FindingSort;
  direction: 'asc' | 'desc';
  cursor: string | null;
}

const kinds = Object.keys(CREDENTIAL_KINDS) as [CredentialKind, ...CredentialKind[]];
const VALUES = {
  rule: z.string().regex(/^[a-z0-9-]{1,80}$/),
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  owner: z
    .string()
    .min(1)
    .max(500)
    .refine((text) => !text.includes('\0')),
  kind: z.enum(kinds),
  verdict: z.enum(['fail', 'unknown']),
  excepted: z.enum(['yes', 'no']),
} as const;
export const FINDING_MULTI = Object.keys(VALUES) as (keyof typeof VALUES)[];
const CHOICES = {
  state: ['open', 'closed'],
  view: ['rule', 'credential'],
  sort: FINDING_SORTS,
  direction: ['asc', 'desc'],
} as const;
const KNOWN = new Set<string>([...FINDING_MULTI, ...Object.keys(CHOICES), 'cursor', 'format', 'saved']);

export const NO_FINDING_FILTERS: FindingFilters = {
  rule: [],
  code: [],
  severity: [],
  owner: [],
  kind: [],
  verdict: [],
  excepted: [],
  state: 'open',
};

/** Reads a search from a URL; what it does not understand is left out and named. */
export function parseFindingSearch(raw: RawSearch): { search: FindingSearch; ignored: string[] } {
  const ignored: string[] = [];
  const filters: Record<string, unknown> = { ...NO_FINDING_FILTERS };
  for (const name of FINDING_MULTI) {
    const values = [raw[name] ?? []].flat().flatMap(splitList);
    const good = values.filter((value) => VALUES[name].safeParse(value).success);
    for (const value of values) if (!good.includes(value)) ignored.push(`${name} "${shownText(value)}"`);
    filters[name] = [...new Set(good)].slice(0, 100);
  }
  const choice = <N extends keyof typeof CHOICES>(name: N): (typeof CHOICES)[N][number] => {
    const given = [raw[name]].flat().at(-1) ?? '';
    const found = CHOICES[name].find((value) => value === given);
    if (!found && given !== '') ignored.push(`${name} "${shownText(given)}"`);
    return (found ?? CHOICES[name][0]) as (typeof CHOICES)[N][number];
  };
  filters.state = choice('state');
  const isNarrowed =
    FINDING_MULTI.some((name) => (filters[name] as readonly string[]).length > 0) ||
    filters.state === 'closed';
  const sort = choice('sort');
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return {
    search: {
      filters: filters as unknown as FindingFilters,
      // A link that names rows means the rows.
      view: raw.view ? choice('view') : isNarrowed ? 'credential' : 'rule',
      sort,
      direction: raw.direction ? choice('direction') : 'desc',
      cursor: [raw.cursor].flat().at(-1) || null,
    },
    ignored: ignored.slice(0, 10),
  };
}

/** Query parameters of a search of findings; the same search always gives the same text. */
export function findingParamsOf(
  search: Partial<Omit<FindingSearch, 'filters'>> & { filters?: Partial<FindingFilters> },
): URLSearchParams {
  const params = new URLSearchParams();
  if (search.view) params.set('view', search.view);
  const filters = { ...NO_FINDING_FILTERS, ...search.filters };
  for (const name of FINDING_MULTI) if (filters[name].length > 0) params.set(name, joinList(filters[name]));
  if (filters.state !== 'open') params.set('state', filters.state);
  if (search.sort && search.sort !== 'severity') params.set('sort', search.sort);
  if (search.direction && search.direction !== 'desc') params.set('direction', search.direction);
  if (search.cursor) params.set('cursor', search.cursor);
  return params;
}

/** Address of exactly these findings. */
export function findingsHref(search: Parameters<typeof findingParamsOf>[0]): string {
  const text = findingParamsOf(search).toString();
  return text === '' ? '/findings' : `/findings?${text}`;
}
