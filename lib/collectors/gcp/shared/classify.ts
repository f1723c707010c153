import { CollectorFailure, type Failure, type FailureReason } from '@/lib/collectors/contract';
import { clockSkew } from '@/lib/collectors/shared/clock-skew';
import { type ErrorFacts, errorFacts } from './error-facts';

const NOT_ENABLED = ['SERVICE_DISABLED', 'BILLING_DISABLED', 'accessNotConfigured'];
const THROTTLED = ['RATE_LIMIT_EXCEEDED', 'rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded'];
const SIGN_IN = ['invalid_grant', 'invalid_client', 'unauthorized_client', 'invalid_rapt', 'invalid_scope'];
const SIGN_IN_TEXT =
  /invalid_grant|default credentials|refresh access token|Unable to (generate|retrieve).*token/i;
const SIGN_IN_HELP: readonly [RegExp, string][] = [
  [
    /iat and exp|reasonable timeframe/i,
    'the signed request came too early or too late; correct the time of the worker',
  ],
  [
    /Invalid JWT Signature/i,
    'the key was deleted or replaced; make another one and change the reference to it',
  ],
  [
    /account not found|ACCOUNT_STATE_INVALID|has been deleted/i,
    'the service account is switched off or gone',
  ],
  [/ACCESS_TOKEN_EXPIRED|token (has )?expired/i, 'the access token has expired'],
  [/default credentials/i, 'no credentials were found; give the worker a workload identity or a reference'],
];
const NETWORK =
  /^(ENOTFOUND|EAI_AGAIN|ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR|ERR_STREAM_PREMATURE)/;
const NETWORK_TEXT = /socket hang up|premature close|fetch failed|terminated|other side closed|aborted/i;

/**
 * What an error of Google's clients means. The message is made of our own words, the status and short codes:
 * the provider's text may quote what was sent.
 */
export function classifyGcp(error: unknown, operation: string): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  const facts = errorFacts(error);
  const reason = reasonOf(facts);
  const isWaiting = reason === 'throttled' || reason === 'unavailable';
  return {
    reason,
    message: messageOf(reason, operation, facts),
    ...(reason === 'denied' ? { permission: operation } : {}),
    ...(isWaiting && facts.retryAfterMs !== undefined ? { retryAfterMs: facts.retryAfterMs } : {}),
  };
}

/** Whether the thing asked for is gone, for instance deleted since it was listed. */
export function isNotFound(error: unknown): boolean {
  const { http, status } = errorFacts(error);
  return status === 'NOT_FOUND' || (http === 404 && status === '');
}

function reasonOf(facts: ErrorFacts): FailureReason {
  const { http, status, reasons, name, code, text } = facts;
  if (status === 'CANCELLED' || name === 'AbortError' || code === 'AbortError') return 'cancelled';
  if (status === 'DEADLINE_EXCEEDED' || name === 'TimeoutError' || code === 'TimeoutError' || http === 408)
    return 'timeout';
  if (reasons.some((reason) => NOT_ENABLED.includes(reason))) return 'not-enabled';
  if (status === 'RESOURCE_EXHAUSTED' || http === 429 || reasons.some((reason) => THROTTLED.includes(reason)))
    return 'throttled';
  if (isSignIn(facts)) return 'unauthenticated';
  if (status === 'PERMISSION_DENIED' || status === 'NOT_FOUND' || http === 403 || http === 404)
    return 'denied';
  // Whatever a fault says, be it the page of a proxy.
  if ((http ?? 0) >= 500) return 'unavailable';
  // google-gax calls an unreadable body UNAVAILABLE or nothing at all.
  if (name === 'SyntaxError' || /is not valid JSON|Unexpected (token|end of JSON)/.test(text))
    return 'malformed';
  if (status === 'UNAVAILABLE' || status === 'INTERNAL' || status === 'ABORTED') return 'unavailable';
  if (NETWORK.test(code) || (http === null && NETWORK_TEXT.test(text))) return 'unavailable';
  return 'malformed';
}

function isSignIn({ http, status, oauth, text, code }: ErrorFacts): boolean {
  if (status === 'UNAUTHENTICATED' || http === 401 || SIGN_IN.includes(oauth)) return true;
  // A private key that OpenSSL cannot read fails before anything is sent.
  return SIGN_IN_TEXT.test(text) || code.startsWith('ERR_OSSL');
}

const WORDS: Record<FailureReason, string> = {
  unauthenticated: 'Google Cloud did not accept the sign-in of this source',
  denied: 'Google Cloud denied the read',
  throttled: 'Google Cloud asked to slow down',
  unavailable: 'Google Cloud could not be reached or had a fault',
  malformed: 'Google Cloud answered in a way that cannot be read',
  timeout: 'Google Cloud did not answer in time',
  cancelled: 'The read was cancelled',
  'not-enabled': 'The API is not enabled in this project, or its billing is off',
};

function messageOf(reason: FailureReason, operation: string, facts: ErrorFacts): string {
  const skew = reason === 'unauthenticated' ? clockSkew(facts.date, 'Google') : null;
  const words =
    reason === 'denied'
      ? `${WORDS.denied}; it needs ${operation}`
      : `${WORDS[reason]}${helpOf(reason, facts)}`;
  const http = facts.http === null ? '' : `HTTP ${facts.http}`;
  const short = facts.reasons[0] ?? (facts.oauth || facts.status || facts.code);
  const detail = [http, short].filter((part) => part !== '').join(', ');
  return `${words}${detail === '' ? '' : ` (${detail})`}.${skew === null ? '' : ` ${skew}`}`;
}

/** What to do about the ways a sign-in fails that Google tells apart, by its text or reason. */
function helpOf(reason: FailureReason, { text, description, reasons }: ErrorFacts): string {
  if (reason !== 'unauthenticated') return '';
  const all = `${text} ${description} ${reasons.join(' ')}`;
  const known = SIGN_IN_HELP.find(([pattern]) => pattern.test(all));
  return known ? `: ${known[1]}` : '';
}
