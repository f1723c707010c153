/** The seven kinds of failure; the kind alone decides status, log level and whether operators are told. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'upstream'
  | 'unexpected';

interface KindFacts {
  status: number;
  level: 'info' | 'warn' | 'error';
}

export const ERROR_KINDS: Record<ErrorKind, KindFacts> = {
  invalid: { status: 400, level: 'info' },
  unauthenticated: { status: 401, level: 'info' },
  forbidden: { status: 403, level: 'warn' },
  'not-found': { status: 404, level: 'info' },
  conflict: { status: 409, level: 'info' },
  upstream: { status: 502, level: 'warn' },
  unexpected: { status: 500, level: 'error' },
};

export interface MusterErrorOptions {
  /** Per input field, what is wrong with it; shown beside the field. */
  fields?: Record<string, string>;
  /** For operators and logs only; never shown to the user. */
  cause?: unknown;
}

/**
 * The only error that commands and queries throw on purpose.
 * `code` is `noun/reason`; `message` is safe to show: it says what was wrong, what is allowed and what to do.
 */
export class MusterError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: Record<string, string> | undefined;

  constructor(kind: ErrorKind, code: string, message: string, options: MusterErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'MusterError';
    this.kind = kind;
    this.code = code;
    this.fields = options.fields;
  }
}

export const invalid = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('invalid', code, message, options);
export const unauthenticated = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('unauthenticated', code, message, options);
export const forbidden = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('forbidden', code, message, options);
export const notFound = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('not-found', code, message, options);
export const conflict = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('conflict', code, message, options);
export const upstream = (code: string, message: string, options?: MusterErrorOptions) =>
  new MusterError('upstream', code, message, options);

/** The message of anything thrown, for logs and for wrapping; never shown to users unless it is a MusterError. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
