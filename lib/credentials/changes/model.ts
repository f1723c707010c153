import { addDays } from '@/lib/kernel/dates';
import { readSpan, shownText } from '@/lib/kernel/search-text';
import { CREDENTIAL_KINDS } from '../model';
import type { RawSearch } from '../schema';

/** What can have happened between two moments. */
export const CHANGES = {
  created: 'Created',
  gone: 'Gone',
  returned: 'Returned',
  rotated: 'Rotated',
  facts: 'Other facts changed',
  owner: 'Owner changed',
  class: 'Class or environment changed',
  opened: 'Findings opened',
  closed: 'Findings closed',
} as const;
export type Change = keyof typeof CHANGES;
export const CHANGE_IDS = Object.keys(CHANGES) as Change[];
export const isOfFindings = (what: Change): boolean => what === 'opened' || what === 'closed';

export const CHANGE_GROUPS = { kind: 'Kind', owner: 'Owner', source: 'Source' } as const;
export type ChangeGroup = keyof typeof CHANGE_GROUPS;

/** Which changes are asked for. */
export interface ChangeFilters {
  /** This moment or later; before `to`. */
  from: Date;
  to: Date;
  what: Change | null;
  /** `none`: a finding about a source, which has no kind. */
  kind: string | null;
  /** `none`: nobody. */
  owner: string | null;
  /** `none`: not of what a source lists. */
  source: number | 'none' | null;
}

export interface ChangeSearch {
  filters: ChangeFilters;
  by: ChangeGroup;
  cursor: string | null;
}

/** Midnight (UTC) at the beginning of this day, and of the Monday before or on it. */
const dayOf = (at: Date) => new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
const mondayOf = (at: Date) => addDays(dayOf(at), -((at.getUTCDay() + 6) % 7));

export interface Preset {
  id: string;
  title: string;
  from: string;
}

/** The questions asked most; each reaches until now. */
export function presetsOf(now: Date): Preset[] {
  const text = (at: Date) => at.toISOString().slice(0, 10);
  return [
    { id: 'yesterday', title: 'Since yesterday', from: text(addDays(dayOf(now), -1)) },
    { id: 'monday', title: 'Since Monday', from: text(mondayOf(now)) },
    { id: 'month', title: 'Last 30 days', from: text(addDays(dayOf(now), -30)) },
  ];
}

const KNOWN = new Set(['from', 'to', 'what', 'by', 'kind', 'owner', 'source', 'cursor', 'format']);

/** Reads a comparison from a URL, since Monday where nothing was asked; what is not understood is left out and named. */
export function parseChangeSearch(raw: RawSearch, now: Date): { search: ChangeSearch; ignored: string[] } {
  const ignored: string[] = [];
  const single = (name: string) => ([raw[name]].flat().at(-1) ?? '').trim();
  const span = readSpan('', { from: single('from'), to: single('to') }, ignored);
  const choice = <T extends string>(name: string, allowed: readonly T[]): T | null => {
    const given = single(name);
    if (given === '') return null;
    const found = allowed.find((value) => value === given);
    if (found === undefined) ignored.push(`${name} "${shownText(given)}"`);
    return found ?? null;
  };
  const owner = single('owner');
  const isOwner = owner.length <= 500 && !owner.includes('\0');
  if (!isOwner) ignored.push(`owner "${shownText(owner)}"`);
  const source = single('source');
  const isSource = source === 'none' || /^[1-9]\d{0,8}$/.test(source);
  if (source !== '' && !isSource) ignored.push(`source "${shownText(source)}"`);
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return {
    search: {
      filters: {
        from: span.from ? new Date(span.from) : mondayOf(span.to ? new Date(span.to) : now),
        to: span.to ? new Date(span.to) : now,
        what: choice('what', CHANGE_IDS),
        kind: choice('kind', [...Object.keys(CREDENTIAL_KINDS), 'none']),
        owner: owner !== '' && isOwner ? owner : null,
        source: isSource ? (source === 'none' ? source : Number(source)) : null,
      },
      by: choice('by', Object.keys(CHANGE_GROUPS) as ChangeGroup[]) ?? 'kind',
      cursor: single('cursor') || null,
    },
    ignored: ignored.slice(0, 10).map((text) => text.replace(/^From/, 'from').replace(/^To/, 'to')),
  };
}

/** A moment as a URL takes it: a day where it is one. */
const momentText = (at: Date) => {
  const text = at.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
};

/** Query of a comparison; an end of null stays open: until now. */
export function changeParams(
  filters: Partial<Omit<ChangeFilters, 'from' | 'to'>> & { from: Date | string; to: Date | string | null },
  rest: { by?: ChangeGroup | undefined; cursor?: string | null | undefined } = {},
): URLSearchParams {
  const params = new URLSearchParams();
  const moment = (at: Date | string) => (typeof at === 'string' ? at : momentText(at));
  params.set('from', moment(filters.from));
  if (filters.to) params.set('to', moment(filters.to));
  for (const name of ['what', 'kind', 'owner', 'source'] as const)
    if (filters[name] !== null && filters[name] !== undefined) params.set(name, String(filters[name]));
  if (rest.by && rest.by !== 'kind') params.set('by', rest.by);
  if (rest.cursor) params.set('cursor', rest.cursor);
  return params;
}

export function changesHref(...given: Parameters<typeof changeParams>): string {
  return `/credentials/changes?${changeParams(...given)}`;
}
