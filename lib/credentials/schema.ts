import { z } from 'zod';
import { readSpan, shownText, splitList } from '@/lib/kernel/search-text';
import { STANDINGS_OF_OWNERSHIP } from '@/lib/owners/states';
import { AGE_BUCKETS, EXPIRY_BUCKETS, STANDINGS } from '@/lib/policies/buckets';
import { SEVERITIES } from '@/lib/policies/model';
import { COLUMN_IDS, type ColumnId } from './columns';
import { CLASSES, CREDENTIAL_KINDS, type CredentialKind } from './model';

export const SORTS = [
  'severity',
  'name',
  'age',
  'expires',
  'policy',
  'firstSeen',
  'lastUsed',
  'owner',
  'kind',
  'account',
] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'asc' | 'desc';

/** The direction in which a sort is most useful: worst, oldest or soonest first. */
export const DEFAULT_DIRECTIONS: Record<Sort, Direction> = {
  severity: 'desc',
  name: 'asc',
  age: 'desc',
  expires: 'asc',
  policy: 'asc',
  firstSeen: 'desc',
  lastUsed: 'asc',
  owner: 'asc',
  kind: 'asc',
  account: 'asc',
};

/**
 * What a list is narrowed to. Values of one filter are alternatives; filters are joined by and. `none` = not set; an
 * owner of `any` = some team.
 */
export interface CredentialFilters {
  q: string | null;
  kind: readonly string[];
  provider: readonly string[];
  account: readonly string[];
  region: readonly string[];
  environment: readonly string[];
  class: readonly string[];
  owner: readonly string[];
  /** Whether the owner on it said yes. */
  ownership: readonly string[];
  standing: readonly string[];
  age: readonly string[];
  expiry: readonly string[];
  /** Fails one of these. */
  rule: readonly string[];
  /** Passes one of these. */
  passes: readonly string[];
  severity: readonly string[];
  status: readonly string[];
  holder: readonly string[];
  /** `yes`: read completely and lately; `no`: not, so what is said of it may have changed. */
  known: readonly string[];
  source: readonly number[];
  /** Cells of the coverage ledger that list it. */
  cell: readonly number[];
  /** Ends at this UTC day or moment, or later. */
  expiresFrom: string | null;
  /** Ends before this UTC day or moment. */
  expiresTo: string | null;
  gone: boolean;
}

export interface CredentialSearch {
  filters: CredentialFilters;
  sort: Sort;
  direction: Direction;
  cursor: string | null;
  /** null: the columns shown by default. */
  columns: readonly ColumnId[] | null;
}

export interface ParsedSearch {
  search: CredentialSearch;
  /** What was not understood and left out, in words for the reader. */
  ignored: string[];
}

export type RawSearch = Record<string, string | string[] | undefined>;

const kinds = Object.keys(CREDENTIAL_KINDS) as [CredentialKind, ...CredentialKind[]];
/** Text from outside; PostgreSQL cannot hold NUL. */
const free = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !text.includes('\0'), 'holds a character that cannot be searched');
const slug = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);
const id = z.string().regex(/^[1-9]\d{0,8}$/);

/** Per filter that takes several values: what one value may be. */
const VALUES = {
  kind: z.enum(kinds),
  provider: slug,
  account: free,
  region: slug,
  environment: free,
  class: z.enum([...CLASSES, 'none']),
  owner: free,
  ownership: z.enum(STANDINGS_OF_OWNERSHIP),
  standing: z.enum(STANDINGS),
  age: z.enum(AGE_BUCKETS),
  expiry: z.enum(EXPIRY_BUCKETS),
  rule: slug,
  passes: slug,
  severity: z.enum([...SEVERITIES, 'none']),
  status: z.enum(['active', 'disabled', 'pending-deletion', 'unknown']),
  holder: free,
  known: z.enum(['yes', 'no']),
  source: id,
  cell: id,
} as const;
export const MULTI_FILTERS = Object.keys(VALUES) as (keyof typeof VALUES)[];
const MOST_VALUES = 100;

export const NO_FILTERS = Object.freeze({
  q: null,
  ...Object.fromEntries(MULTI_FILTERS.map((name) => [name, []])),
  expiresFrom: null,
  expiresTo: null,
  gone: false,
}) as unknown as CredentialFilters;

/** Reads filters, order and place from a URL. What it does not understand is left out and named, never an error. */
export function parseCredentialSearch(raw: RawSearch): ParsedSearch {
  const ignored: string[] = [];
  const filters: Record<string, unknown> = { ...NO_FILTERS };
  const single = (name: string) => [raw[name]].flat().at(-1) ?? '';
  for (const name of MULTI_FILTERS) {
    const good = new Set<string>();
    for (const value of [raw[name] ?? []].flat().flatMap(splitList)) {
      if (VALUES[name].safeParse(value).success && good.size < MOST_VALUES) good.add(value);
      else ignored.push(`${name} "${shownText(value)}"`);
    }
    filters[name] = name === 'source' || name === 'cell' ? [...good].map(Number) : [...good];
  }
  const ends = { from: single('expiresFrom'), to: single('expiresTo') };
  const { from: expiresFrom, to: expiresTo } = readSpan('expires', ends, ignored);
  Object.assign(filters, { expiresFrom, expiresTo });
  const q = single('q').trim();
  if (q !== '' && !free.safeParse(q).success) ignored.push(`search "${shownText(q)}"`);
  else filters.q = q === '' ? null : q;
  filters.gone = single('gone') === '1';
  const sort = oneOf(SORTS, single('sort'), 'sort', 'severity', ignored);
  const direction = oneOf(
    ['asc', 'desc'] as const,
    single('direction'),
    'direction',
    DEFAULT_DIRECTIONS[sort],
    ignored,
  );
  const wanted = splitList([raw.columns ?? []].flat().join(','));
  const columns = COLUMN_IDS.filter((id) => wanted.includes(id));
  for (const name of wanted)
    if (!(COLUMN_IDS as readonly string[]).includes(name)) ignored.push(`column "${shownText(name)}"`);
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return {
    search: {
      filters: filters as unknown as CredentialFilters,
      sort,
      direction,
      cursor: single('cursor') || null,
      columns: columns.length > 0 ? columns : null,
    },
    ignored: ignored.slice(0, 10),
  };
}

const KNOWN = new Set<string>([
  ...Object.keys(NO_FILTERS),
  'sort',
  'direction',
  'cursor',
  'columns',
  'format',
  'saved',
]);

function oneOf<T extends string>(
  allowed: readonly T[],
  given: string,
  name: string,
  fallback: T,
  ignored: string[],
): T {
  if (given === '') return fallback;
  if ((allowed as readonly string[]).includes(given)) return given as T;
  ignored.push(`${name} "${shownText(given)}"`);
  return fallback;
}
