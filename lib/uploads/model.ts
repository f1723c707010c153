import { DAY_MS } from '@/lib/kernel/dates';

/** The greatest file that is read; past it the reading stops at once, whatever the file claims to be long. */
export const MAX_UPLOAD_BYTES = 2 * 1024 ** 3;
/** The greatest single row: a line of CSV, an object of a list. */
export const MAX_ROW_BYTES = 1024 ** 2;
/** Bad rows that are told one by one; all of them are counted. */
export const MAX_PROBLEMS = 500;
/** Uploads that nobody confirmed are thrown away after this long. */
export const ABANDONED_AFTER_MS = DAY_MS;
/** Time zones and clocks that run apart: a row may speak of a moment so long after the date of its file. */
export const DATE_TOLERANCE_MS = DAY_MS;
/** How a source of uploaded files is called in `source.kind`. */
export const UPLOAD_KIND = 'upload';

/** Collectors of cells whose rows are leaks and not credentials; a test holds them against the formats. */
export const LEAK_COLLECTORS: readonly string[] = [
  'upload.gitleaks',
  'upload.sarif',
  'upload.trufflehog',
  'upload.github-alerts',
];

/** `reading` → `ready` or `refused`; `ready` → `confirmed` or `discarded`. */
export const UPLOAD_STATES = {
  reading: 'Being read',
  ready: 'Waiting for your word',
  refused: 'Refused',
  confirmed: 'Taken in',
  discarded: 'Thrown away',
} as const;
export type UploadState = keyof typeof UPLOAD_STATES;

/** What is wrong with one row, or was left out of it. Never repeats a value of the file. */
export interface RowProblem {
  line: number;
  reason: string;
  /** The row is kept, but for what the reason says. */
  kept: boolean;
}

/** A secret that a scanner found: where it is, never what it is. */
export interface Leak {
  repository: string;
  path: string;
  line: number | null;
  commit: string | null;
  detector: string;
  /** The public id of the credential (`AKIA…`, a private key id) or `SHA256:…` of its public half; null: neither is told. */
  keyId: string | null;
  /** When it came to be there, as far as the scanner says. */
  foundAt: Date | null;
  /** Whether the scanner tried it and it worked; null: it did not try. */
  verified: boolean | null;
  /** What somebody decided of it there, in the scanner's word: `false_positive`, `revoked`. */
  resolution: string | null;
}

/** What a person has to add, because a format does not say it. */
export interface AskedFor {
  label: string;
  hint: string;
}

/** A format as forms and lists need it: no code. */
export interface FormatView {
  id: string;
  title: string;
  command: string;
  account: AskedFor | null;
  principal: AskedFor | null;
  /** What it lists, where that is never all of an account. */
  partOf: string | null;
}
