import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { MusterError } from '@/lib/kernel/errors';
import { type Answer, request } from '@/lib/platform/http/request';
import { type OpenContext, TrackerFailure } from './contract';

/** Pages of a hundred tickets with long bodies stay below. */
const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_WAIT_SECONDS = 6 * 3_600;

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** From the base address on, with its query. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Statuses besides 2xx that are an answer, not a failure. */
  alsoFine?: readonly number[];
}

export type Asker = (ask: Ask) => Promise<Answer>;

export interface Credentials {
  authorization: string;
  /** Never repeated, also where the other side does. */
  token: string;
}

/** Asks one tracker with its own headers, and makes of every refusal a TrackerFailure. */
export function askerOf(
  baseUrl: string,
  { authorization, token }: Credentials,
  context: OpenContext,
  headers: Record<string, string> = {},
): Asker {
  const base = baseUrl.replace(/\/+$/, '');
  return async ({ method = 'GET', path, body, headers: more = {}, alsoFine = [] }) => {
    const answer = await request(`${base}${path}`, {
      method,
      allowPrivate: context.allowPrivate,
      headers: { accept: 'application/json', 'user-agent': 'muster', authorization, ...headers, ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(context.timeoutMs !== undefined && { timeoutMs: context.timeoutMs }),
      mostBytes: MOST_BYTES,
    }).catch((error: unknown) => {
      const said = error instanceof MusterError ? error.message : 'The connection failed.';
      throw new TrackerFailure(said, { of: 'tracker', cause: error });
    });
    const { status } = answer;
    if (answer.isCut) throw new TrackerFailure('Its answer was longer than 8 MiB.', { of: 'tracker' });
    if ((status >= 200 && status < 300) || alsoFine.includes(status)) return answer;
    throw refusalOf(answer, context.now(), [token, authorization]);
  };
}

/** The body of an answer, as far as its documentation says what is in it. */
export function bodyAs<Schema extends z.ZodType>(schema: Schema, { text }: Answer): z.output<Schema> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new TrackerFailure('Its answer was not JSON. Is the address that of its API?', { of: 'tracker' });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new TrackerFailure('Its answer was not of the documented form. Is the address that of its API?', {
    of: 'tracker',
    cause: parsed.error,
  });
}

function refusalOf({ status, headers, text }: Answer, now: Date, secrets: readonly string[]): TrackerFailure {
  const retryAfterSeconds = waitOf(headers, now);
  if (status >= 300 && status < 400)
    return new TrackerFailure(
      `It answered ${status}, a redirect, which is not followed. Has the project or repository moved?`,
      { of: 'ticket' },
    );
  if (status === 401)
    return new TrackerFailure('It refused the token (401). Put a valid one where the reference leads.', {
      of: 'tracker',
      retryAfterSeconds,
    });
  if (status === 429 || (status === 403 && retryAfterSeconds !== null))
    return new TrackerFailure(`It asks to slow down (${status}).`, { of: 'tracker', retryAfterSeconds });
  if (status >= 500 || status === 408)
    return new TrackerFailure(`It answered ${status}.`, { of: 'tracker', retryAfterSeconds });
  if (status === 404 || status === 410)
    return new TrackerFailure(
      `It answered ${status}: not there, switched off, or not open to this token. Check the project or repository and what the token may do.`,
      { of: 'ticket', isAbsent: true },
    );
  if (status === 403)
    return new TrackerFailure('It answered 403: the token may not do this there.', { of: 'ticket' });
  return new TrackerFailure(`It refused this (${status})${reasonIn(text, secrets)}.`, { of: 'ticket' });
}

/**
 * Seconds to wait, where the answer says so: `Retry-After` in seconds, or, when nothing is left of the budget, the time
 * at which it is filled again: seconds since 1970 (GitHub) or ISO 8601 (Jira Cloud).
 * docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api;
 * developer.atlassian.com/cloud/jira/platform/rate-limiting
 */
function waitOf(headers: IncomingHttpHeaders, now: Date): number | null {
  const bounded = (seconds: number) => Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT_SECONDS);
  const after = headers['retry-after'];
  if (after && /^\d{1,9}$/.test(after)) return bounded(Number(after));
  if (headers['x-ratelimit-remaining'] !== '0') return null;
  const reset = String(headers['x-ratelimit-reset'] ?? '');
  const at = /^\d{1,12}$/.test(reset) ? Number(reset) * 1_000 : Date.parse(reset);
  return Number.isFinite(at) ? bounded((at - now.getTime()) / 1_000) : bounded(60);
}

const LONGEST_REASON = 200;

/** What the tracker itself says of a refusal: `errors` by field (Jira), or `message` (GitHub). */
function reasonIn(text: string, secrets: readonly string[]): string {
  if (secrets.some((secret) => text.includes(secret))) return '';
  try {
    const { message, errorMessages, errors } = JSON.parse(text) as Record<string, unknown>;
    const byField =
      errors !== null && typeof errors === 'object' && !Array.isArray(errors)
        ? Object.entries(errors).map(([field, said]) => `${field}: ${String(said)}`)
        : [];
    const said = [...(Array.isArray(errorMessages) ? errorMessages : []), ...byField, message].filter(
      (each) => typeof each === 'string' && each !== '',
    );
    return said.length > 0 ? `: ${said.join('; ').replace(/\s+/g, ' ').slice(0, LONGEST_REASON)}` : '';
  } catch {
    return '';
  }
}
