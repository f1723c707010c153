import { z } from 'zod';

/** Values separated by commas; a comma inside a value is written `\,`. */
export function splitList(text: string): string[] {
  const parts = text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim());
  return parts.filter((part) => part !== '');
}

export function joinList(values: readonly (string | number)[]): string {
  return values.map((value) => String(value).replaceAll(',', '\\,')).join(',');
}

/** What somebody typed, short enough to say back. */
export function shownText(text: string): string {
  return (text.length > 40 ? `${text.slice(0, 40)}…` : text).replaceAll('\0', '␀');
}

const Moment = z.union([z.iso.date(), z.iso.datetime()]);

export interface Span {
  /** This UTC day or moment, or later; null: any. */
  from: string | null;
  /** Before this UTC day or moment. */
  to: string | null;
}

/**
 * A half-open span of time from two parameters `<name>From` and `<name>To`. What cannot be read is left out and named
 * in `ignored`; so is an end that is not after its beginning: a span that cannot hold anything is a slip, not a question.
 */
export function readSpan(name: string, given: { from: string; to: string }, ignored: string[]): Span {
  const read = (end: 'From' | 'To', text: string) => {
    if (text === '') return null;
    if (Moment.safeParse(text).success) return text;
    const allowed = 'a day such as 2026-12-01, or a UTC time such as 2026-12-01T08:00:00Z';
    ignored.push(`${name}${end} "${shownText(text)}" (${allowed})`);
    return null;
  };
  const from = read('From', given.from);
  const to = read('To', given.to);
  if (from === null || to === null || Date.parse(from) < Date.parse(to)) return { from, to };
  ignored.push(`${name}To "${to}" (not after ${name}From)`);
  return { from, to: null };
}
