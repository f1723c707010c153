/** gRPC status codes by number, as Google's REST answers name them. */
const GRPC = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;

/** What Gaxios and google-gax errors say, in one shape; empty text and null where they do not. */
export interface ErrorFacts {
  name: string;
  /** System code such as `ECONNREFUSED`. */
  code: string;
  http: number | null;
  /** `PERMISSION_DENIED` and its like. */
  status: string;
  /** Of google.rpc.ErrorInfo, `SERVICE_DISABLED` for one, or the reason of older answers. */
  reasons: string[];
  /** Of a sign-in: `invalid_grant`. */
  oauth: string;
  /** Text of the error; only for matching, never to be shown. */
  text: string;
  /** What a sign-in says besides its code; as `text`. */
  description: string;
  retryAfterMs: number | undefined;
  /** When the answer was made, by Google's clock. */
  date: string | undefined;
}

type Bag = Record<string, unknown>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const word = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(value) ? value : '';
const list = (value: unknown): Bag[] => (Array.isArray(value) ? value.map(bag) : []);

/** Reads an error and, where google-gax wrapped one, its cause. */
export function errorFacts(error: unknown): ErrorFacts {
  const top = bag(error);
  const cause = bag(top.cause);
  const response = bag(top.response ?? cause.response);
  const answer = bag(response.data).error;
  const body = bag(answer);
  const details = [...list(body.details), ...list(top.statusDetails)];
  const numbers = [top.httpStatusCode, top.status, response.status, cause.status, top.code, body.code];
  return {
    name: word(top.name),
    code: word(top.code) || word(cause.code),
    http: numbers.find(isHttpStatus) ?? null,
    status: word(body.status) || (typeof top.code === 'number' ? (GRPC[top.code] ?? '') : ''),
    reasons: [top, ...details, ...list(body.errors)]
      .map(({ reason }) => word(reason))
      .filter((it) => it !== ''),
    oauth: word(answer),
    text: `${String(top.message ?? '')} ${String(cause.message ?? '')}`,
    description: String(bag(response.data).error_description ?? ''),
    retryAfterMs: headerMs(response.headers) ?? retryInfoMs(details),
    date: header(response.headers, 'date'),
  };
}

function isHttpStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value < 600;
}

/** `Retry-After` in milliseconds: seconds, or a date measured against the answer's own. */
function headerMs(headers: unknown): number | undefined {
  const hint = header(headers, 'retry-after')?.trim();
  if (!hint) return undefined;
  if (/^\d+$/.test(hint)) return Number(hint) * 1000;
  const wait = Date.parse(hint) - Date.parse(header(headers, 'date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** Each of the clients brings a class of its own for headers; some hand on a plain object. */
function header(headers: unknown, name: string): string | undefined {
  const { get } = bag(headers);
  const value: unknown = typeof get === 'function' ? get.call(headers, name) : bag(headers)[name];
  return typeof value === 'string' ? value : undefined;
}

/** google.rpc.RetryInfo, as JSON (`"7s"`) or decoded (`{ seconds, nanos }`). */
function retryInfoMs(details: readonly Bag[]): number | undefined {
  const delay = details.map((detail) => detail.retryDelay).find((it) => it !== undefined && it !== null);
  if (typeof delay === 'string')
    return /^\d+(\.\d+)?s$/.test(delay) ? Number.parseFloat(delay) * 1000 : undefined;
  const seconds = Number(bag(delay).seconds ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 + Number(bag(delay).nanos ?? 0) / 1e6 : undefined;
}
