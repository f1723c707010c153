/** How numbers, instants, thresholds and sources are written in the report. */
import type { Counted, Listed, ThresholdBasis } from './counted';
import type { Threshold } from './model';

/** 1234567 as `1,234,567`, whatever the machine's locale. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

export const numberOf = ({ value }: Counted): string => (value === null ? 'not known' : thousands(value));

/** `2026-09-30T14:05:09Z` as `2026-09-30 14:05 UTC`; a date stays a date. */
export function instant(at: string | null, missing = 'not known'): string {
  if (at === null) return missing;
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(at);
  return parts ? `${parts[1]} ${parts[2]} UTC` : at;
}

export const day = (at: string | null, missing = 'not known'): string =>
  at === null ? missing : at.slice(0, 10);

/** A text as a sentence of its own: it begins large and ends with a stop. */
export function sentence(text: string): string {
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** The first of some words, and how many more there are. */
export function firstOf(words: readonly string[], most: number): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} and ${thousands(rest)} more` : words.join(', ');
}

/** Where the rows of a number are. */
export const sourceOf = ({ file, filter }: Pick<Counted, 'file' | 'filter'>): string => `${file}: ${filter}`;

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`;

const BASIS: Record<ThresholdBasis, string> = {
  text: 'in the text of',
  'entity-defined': 'entity-defined; basis',
  tra: 'entity-defined; basis: targeted risk analysis',
  benchmark: 'entity-defined; basis: the recommendation of',
  vendor: 'entity-defined; basis: the advice of',
};

/** `Policy interval 90 days (entity-defined; basis: policy v4; references: CIS AWS 7.0 item 2.12)`. */
export function thresholdText({ measure, days, basis, because, references }: Threshold): string {
  const length = days.value === null ? 'not set' : plural(days.value, 'day');
  const between = basis === 'entity-defined' ? ': ' : ' ';
  const nearby = references.length > 0 ? `; references: ${references.join(', ')}` : '';
  return `${measure} ${length} (${BASIS[basis]}${between}${because}${nearby})`;
}

/** How the basis of a threshold is called in a table. */
export const basisText = (basis: ThresholdBasis): string =>
  ({
    text: 'text of the standard',
    'entity-defined': 'entity-defined',
    tra: 'entity-defined, by targeted risk analysis',
    benchmark: 'entity-defined, after a benchmark',
    vendor: 'entity-defined, after a vendor’s advice',
  })[basis];

/** What a list leaves out, by file and filter; null where it is whole. */
export function restOf({ rows, total }: Listed<unknown>, printed = rows.length): string | null {
  const left = total.value === null ? null : total.value - printed;
  if (left !== null && left <= 0) return null;
  return `and ${left === null ? 'an unknown number' : thousands(left)} more, in ${total.file} filtered by ${total.filter}.`;
}
