import { LONGEST_DAYS, type PackScope, type Period, WHOLE_SCOPE } from '@/lib/evidence/model';
import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { readInstant } from '@/lib/kernel/instants';
import type { JsonObject } from '@/lib/kernel/json';
import { DIMENSIONS, type Dimension } from './model';

/** What the page of a report is asked for. */
export interface ReportSearch {
  /** Days in UTC; the last belongs to the period. */
  from: string;
  to: string;
  environment: string | null;
  owner: string | null;
  /** Marks of the rows to show; empty: those a reader comes for. */
  only: readonly string[];
  /** What the rows are counted by, and the one value they are narrowed to. */
  by: Dimension;
  value: string | null;
}

type Raw = Readonly<Record<string, string | string[] | undefined>>;
const DEFAULT_DAYS = 90;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const dayText = (at: Date): string => at.toISOString().slice(0, 10);

/** Reads an address; `problems` says per field what is wrong, and what is allowed. */
export function parseReportSearch(
  raw: Raw,
  now: Date,
): { search: ReportSearch; problems: Readonly<Record<string, string>> } {
  const text = (name: string) => {
    const value = ([raw[name]].flat().at(-1) ?? '').trim();
    return value === '' ? null : value.slice(0, 200);
  };
  const yesterday = addDays(now, -1);
  const to = text('to') ?? dayText(yesterday);
  const from = text('from') ?? dayText(addDays(isDay(to) ? new Date(to) : yesterday, 1 - DEFAULT_DAYS));
  const by = text('by');
  const search: ReportSearch = {
    from,
    to,
    environment: text('environment'),
    owner: text('owner'),
    only: (text('only') ?? '').split(',').filter((mark) => mark !== ''),
    by: DIMENSIONS.find((each) => each === by) ?? 'kind',
    value: text('value'),
  };
  const problems = problemsOf(search, now);
  if (by !== null && by !== search.by) problems.by = `One of ${DIMENSIONS.join(', ')}.`;
  return { search, problems };
}

const isDay = (text: string): boolean => DAY.test(text) && readInstant(text) !== null;

function problemsOf({ from, to }: ReportSearch, now: Date): Record<string, string> {
  const form = 'A day such as 2026-09-30.';
  const problems: Record<string, string> = {};
  if (!isDay(from)) problems.from = form;
  if (!isDay(to)) problems.to = form;
  if (problems.from || problems.to) return problems;
  if (addDays(new Date(to), 1) > now)
    problems.to = `This day has not ended yet: ${dayText(addDays(now, -1))} at the latest.`;
  if (from > to) problems.to = 'The period ends before it begins.';
  else if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= LONGEST_DAYS)
    problems.from = `A period is at most ${LONGEST_DAYS} days long.`;
  return problems;
}

/** Days to instants: the last day belongs to the period. */
export function periodOf({ from, to }: Pick<ReportSearch, 'from' | 'to'>): Period {
  return { from: new Date(from), to: addDays(new Date(to), 1) };
}

export function scopeOf({ environment, owner }: Pick<ReportSearch, 'environment' | 'owner'>): PackScope {
  return {
    ...WHOLE_SCOPE,
    environments: environment === null ? null : [environment],
    owners: owner === null ? null : [owner],
  };
}

/** A scope as events keep it: what it is narrowed to alone. */
export const scopeJson = (scope: PackScope): JsonObject =>
  Object.fromEntries(
    Object.entries(scope).flatMap(([name, values]) => (values === null ? [] : [[name, [...values]]])),
  );

/** The address of the same with some things changed; what says nothing is left out. */
export function reportHref(path: string, search: Partial<ReportSearch>): string {
  const params = new URLSearchParams();
  const { from, to, environment, owner, only = [], by, value } = search;
  for (const [name, text] of Object.entries({ from, to, environment, owner }))
    if (text) params.set(name, text);
  if (by && by !== 'kind') params.set('by', by);
  if (value) params.set('value', value);
  if (only.length > 0) params.set('only', only.join(','));
  return params.size > 0 ? `${path}?${params}` : path;
}

/** What a row is narrowed by. */
export interface RowKeys {
  marks: readonly string[];
  kind: string;
  class: string;
  owner: string;
}

/** Whether a row is one of those asked for; `shown`: the marks of what is shown unasked. */
export function isAskedFor(
  row: RowKeys,
  { only, by, value }: Pick<ReportSearch, 'only' | 'by' | 'value'>,
  shown: readonly string[],
): boolean {
  const marks = only.length > 0 ? only : shown;
  return marks.some((mark) => row.marks.includes(mark)) && (value === null || row[by] === value);
}
