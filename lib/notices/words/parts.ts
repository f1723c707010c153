import type { JsonObject } from '@/lib/kernel/json';
import type { Told } from './contract';

const LONGEST = 300;
/** Line breaks, other controls, and marks that turn text around: none belongs into a subject or a list. */
const UNPRINTED = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Text somebody typed, on one line and not too long. */
export function oneLine(text: string, longest = LONGEST): string {
  const plain = text.replace(UNPRINTED, ' ').replace(/ {2,}/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

/** The first of these fields that says something; empty when none does. */
export function field(data: JsonObject, ...names: string[]): string {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value.trim() !== '') return oneLine(value);
    if (typeof value === 'number') return value.toLocaleString('en-US');
  }
  return '';
}

/** A date as a day, wherever a moment was given. */
export function day(data: JsonObject, ...names: string[]): string {
  return field(data, ...names).replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
}

/** What the notice is about: its name, or kind and id. */
export function what(notice: Told): string {
  const name = field(notice.data, 'name', 'credential', 'title');
  if (name) return name;
  const count = notice.data.count;
  if (typeof count === 'number') return counted(count, nounOf(notice.subject.kind));
  return `${nounOf(notice.subject.kind)} ${oneLine(notice.subject.id, 60)}`;
}

const nounOf = (kind: string) => kind.replaceAll('-', ' ');

export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`;
}

/** `before text after` where there is text, else nothing. */
export function given(text: string, before: string, after = ''): string {
  return text === '' ? '' : `${before}${text}${after}`;
}

/** Who did it and why, as far as either was said. */
export function byAndWhy(data: JsonObject): string {
  const by = given(field(data, 'by', 'actor', 'requestedBy'), ' by ');
  return `${by}${given(field(data, 'reason', 'rationale'), ': “', '”')}`;
}
