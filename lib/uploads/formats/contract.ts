import type { Observation } from '@/lib/credentials/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AskedFor, Leak } from '../model';

/** The first row, and how the file is built. */
export interface Head {
  shape: 'csv' | 'list' | 'lines';
  /** Where the rows of a JSON document are: `` for a list, `SecretList` for a list in an object. */
  path: string;
  /** Names of the columns of a CSV, or of the entries of the first JSON object. */
  names: ReadonlySet<string>;
  /** The first row; null where there is none. */
  first: JsonObject | null;
  /** What stands beside the rows and was read before the first of them. */
  asides: Asides;
}

/** Single entries beside the rows, by their place: `runs.tool.driver.name`. */
export type Asides = ReadonlyMap<string, Json>;

/** What the person said, and what is known of the file. */
export interface ReadContext {
  account: string | null;
  principal: string | null;
  asides: Asides;
}

/** One row came to this: nothing where it speaks of nothing that is kept. */
export interface RowRead {
  observations?: readonly Observation[];
  leaks?: readonly Leak[];
  /** The moment the file says it represents. */
  hint?: Date | null;
  /** Names of free fields that were dropped because a value in them looked like a secret. */
  notes?: readonly string[];
}

/** A row that cannot be taken. The reason names the field and what is allowed; never the value. */
export class BadRow extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BadRow';
  }
}

/** The person has to say something that the file does not; no row can be read without it. */
export class MissingAnswer extends Error {
  readonly what: AskedFor;
  constructor(what: AskedFor) {
    super(`${what.label} is needed: ${what.hint}`);
    this.name = 'MissingAnswer';
    this.what = what;
  }
}

/** One kind of file. `read` is pure: a row in, observations or leaks out. */
export interface Format {
  /** `aws-credential-report`; the collector of its cells is `upload.<id>`, the file is `<id>.ts`. */
  id: string;
  title: string;
  /** What makes such a file, ready to paste. */
  command: string;
  /** Asked for where the file does not say it. */
  account?: AskedFor;
  principal?: AskedFor;
  /** Columns or entries without which it is not such a file. */
  required: readonly string[];
  /** All that is read, where what is not read has to be told: a CSV. */
  columns?: readonly string[];
  /** Live collectors that read the same: where one of them has looked later, what this file lists alone is gone. */
  sameAs?: readonly string[];
  /** What its rows are; credentials where nothing else is said. */
  finds?: 'leaks';
  /** What such a file lists, where that is never all of an account. */
  partOf?: string;
  /** The tags come from the thing itself, and not from a column of ours. */
  statesTags?: boolean;
  detect(head: Head): boolean;
  /** @throws BadRow */
  read(row: JsonObject, context: ReadContext): RowRead;
}

/** Whether the first row has all of these. */
export function hasAll(head: Head, names: readonly string[]): boolean {
  return names.every((name) => head.names.has(name));
}

/** Text of a row, or null. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** @throws BadRow where it is missing */
export function needed(value: Json | undefined, name: string): string {
  const text = textOf(value);
  if (text === null) throw new BadRow(`${name} is missing or empty`);
  return text;
}

/** What the person has to say, said. @throws MissingAnswer */
export function asked(value: string | null, what: AskedFor): string {
  if (value === null) throw new MissingAnswer(what);
  return value;
}

/** An entry of a row that is an object; an empty one where it is not. */
export function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A list in a row; empty where it is none. */
export function listIn(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A moment: ISO 8601, or seconds since 1970 as some command lines print them. Without a zone it is UTC.
 * @throws BadRow where it is there and cannot be read
 */
export function momentIn(value: Json | undefined, name: string): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const at =
    typeof value === 'number'
      ? new Date(value * 1000)
      : typeof value === 'string'
        ? parsed(value.trim())
        : null;
  if (!at || Number.isNaN(at.getTime()))
    throw new BadRow(`${name} is not a date; write it as 2026-11-21T09:30:00Z`);
  return at;
}

function parsed(text: string): Date | null {
  const [, day, time = '00:00:00', zone = 'Z'] = ISO.exec(text) ?? [];
  if (!day) return null;
  return new Date(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
}
