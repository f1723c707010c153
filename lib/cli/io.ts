import type { Writable } from 'node:stream';
import type { Json } from '@/lib/kernel/json';

/** What the command line touches of its process; tests hand in their own. */
export interface Io {
  stdout: Writable;
  stderr: Writable;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Folder of the installation: where MUSTER_HOME lies when it is not set, and where `start` finds its script. */
  root: string;
  /** Milliseconds between two looks at a running collection. */
  pollMs: number;
}

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure with the words for it; `usage` exits with 2, everything else with 1. */
export class CliError extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly fields: Record<string, string> | undefined;
  /** The server, or a proxy in front of it, could not answer for the moment; another try may help. */
  readonly passing: boolean;
  constructor(
    code: string,
    message: string,
    options: { usage?: boolean; fields?: Record<string, string> | undefined; passing?: boolean } = {},
  ) {
    super(message);
    this.name = 'CliError';
    this.code = code;
    this.exit = options.usage ? EXIT.usage : EXIT.failed;
    this.fields = options.fields;
    this.passing = options.passing ?? false;
  }
}

export const wrongUsage = (message: string) => new CliError('cli/usage', message, { usage: true });

/** What a verb came to: `text` for people, `json` for `--json`. */
export interface Result {
  json: Json;
  text: string;
  exit?: ExitCode;
}

/** Wraps a verb: its result is printed once, as text or as the one JSON document. null: it has written itself. */
export type Run = <Args extends unknown[]>(
  verb: (...args: Args) => Promise<Result | null>,
) => (...args: Args) => Promise<void>;

/** Writes and waits until the stream has taken it, so that a process may end right after. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

// Names come from providers; control characters in them would steer the terminal.
const UNPRINTABLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text safe to show in a terminal, on one line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** Columns padded to their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  return lines
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `key=value` pairs; a repeated key becomes a list separated by commas. */
export function pairs(option: string, given: readonly string[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const pair of given) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at).trim();
    // The pair itself is not repeated: whoever forgot the key may have typed a secret.
    if (at < 1 || !/^[A-Za-z][\w.-]*$/.test(key)) throw wrongUsage(`${option} takes key=value.`);
    const value = pair.slice(at + 1);
    out[key] = key in out ? `${out[key]},${value}` : value;
  }
  return out;
}

/** Collects a repeatable option. */
export function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

/** The option that every list of the past takes. */
export const AS_OF = [
  '--as-of <instant>',
  'as it was known then: a day (UTC) such as 2026-09-30, or a UTC time',
] as const;
