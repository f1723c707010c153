import { CollectorFailure, type Failure, type FailureReason } from '@/lib/collectors/contract';
import { clockSkew } from '@/lib/collectors/shared/clock-skew';
import { MusterError } from '@/lib/kernel/errors';

/** What the errors of AWS' clients have in common; each field may be missing. */
interface AwsError {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  $metadata?: { httpStatusCode?: unknown };
  $response?: { headers?: unknown };
}

const THROTTLED =
  /^(Throttl(ing|ed)(Exception)?|RequestThrottled(Exception)?|TooManyRequests(Exception)?|RequestLimitExceeded|SlowDown|BandwidthLimitExceeded|PriorRequestNotComplete)$/;
const DENIED =
  /^(AccessDenied(Exception)?|UnauthorizedOperation|UnauthorizedAccess|NotAuthorized(Exception)?)$/;
const NOT_ENABLED = /^(OptInRequired|SubscriptionRequired(Exception)?)$/;
const NETWORK =
  /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|CERT_\w+|ERR_TLS_\w+|UNABLE_\w+|SELF_SIGNED\w*|DEPTH_ZERO\w*)$/;

const CLOCK = 'The clock of the worker and that of AWS are too far apart: correct the time of the worker.';
const RENEW = 'The session has ended: sign in again, or use a role that renews itself.';
const UNKNOWN_KEY =
  'AWS does not know this access key, or the region is not switched on for the account: check the key and the regions.';
const WRONG_SECRET =
  'The signature was refused: check that the secret belongs to the access key, and the clock of the worker.';
const NO_CREDENTIALS =
  'No AWS credentials were found: give the worker a workload identity, or set a profile or an access key reference.';

/** What to do about each way a sign-in fails. */
const SIGN_IN: Readonly<Record<string, string>> = {
  ExpiredToken: RENEW,
  ExpiredTokenException: RENEW,
  TokenRefreshRequired: RENEW,
  RequestExpired: CLOCK,
  RequestTimeTooSkewed: CLOCK,
  InvalidClientTokenId: UNKNOWN_KEY,
  UnrecognizedClientException: UNKNOWN_KEY,
  InvalidAccessKeyId: UNKNOWN_KEY,
  AuthFailure: UNKNOWN_KEY,
  SignatureDoesNotMatch: WRONG_SECRET,
  InvalidSignatureException: WRONG_SECRET,
  IncompleteSignature: WRONG_SECRET,
  IncompleteSignatureException: WRONG_SECRET,
  MissingAuthenticationToken: NO_CREDENTIALS,
  MissingAuthenticationTokenException: NO_CREDENTIALS,
  CredentialsProviderError: NO_CREDENTIALS,
};

/**
 * What an error of AWS' clients means. The message is made of our own words, the status and short codes: the
 * provider's text may quote what was sent.
 */
export function classifyAws(error: unknown, operation: string): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  if (error instanceof MusterError) return { reason: 'unauthenticated', message: error.message };
  const facts = (typeof error === 'object' && error !== null ? error : {}) as AwsError;
  const name = word(facts.name);
  const code = word(facts.code);
  const status = statusOf(facts);
  const text = typeof facts.message === 'string' ? facts.message : '';
  const reason = reasonOf(name, code, status);
  const short = shortOf(name, code, status);
  if (reason === 'unauthenticated')
    return { reason, message: `${signInHelp(name, text, header(facts, 'date'))} (${short})` };
  if (reason === 'denied') return denial(text, operation, short);
  const retryAfterMs = reason === 'throttled' || reason === 'unavailable' ? retryAfter(facts) : undefined;
  const message = `${WORDS[reason]}${short ? ` (${short})` : ''}: ${operation}.`;
  return { reason, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function reasonOf(name: string, code: string, status: number | null): FailureReason {
  if (name === 'AbortError') return 'cancelled';
  if (THROTTLED.test(name) || status === 429) return 'throttled';
  if (Object.hasOwn(SIGN_IN, name) || status === 401) return 'unauthenticated';
  if (NOT_ENABLED.test(name)) return 'not-enabled';
  if (DENIED.test(name) || status === 403) return 'denied';
  if (name === 'TimeoutError' || NETWORK.test(code) || (status !== null && status >= 500))
    return 'unavailable';
  return 'malformed';
}

const WORDS: Record<Exclude<FailureReason, 'unauthenticated' | 'denied'>, string> = {
  throttled: 'AWS asked to slow down',
  unavailable: 'AWS could not be reached or had a fault',
  malformed: 'AWS answered in a way that cannot be read',
  timeout: 'AWS did not answer in time',
  cancelled: 'The read was cancelled',
  'not-enabled': 'The service is not enabled in this account',
};

function signInHelp(name: string, text: string, date: string | undefined): string {
  const known = (Object.hasOwn(SIGN_IN, name) ? SIGN_IN[name] : undefined) ?? NO_CREDENTIALS;
  // The same code stands for a wrong secret and for a wrong clock; only text and date tell.
  const isTime = known === CLOCK || /signature (not yet current|expired)|clock|too skewed/i.test(text);
  const skew = clockSkew(date, 'AWS');
  if (isTime) return skew ?? CLOCK;
  return skew === null ? known : `${skew} ${known}`;
}

/** The permission that was refused: the one AWS names, which may be that of assuming the role, else the operation's. */
function denial(text: string, operation: string, short: string): Failure {
  const permission = /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(text)?.[1] ?? operation;
  const who = /service control policy|permissions boundary|session policy|resource control policy/i.exec(
    text,
  )?.[0];
  const by = who ? ` A ${who.toLowerCase()} forbids it.` : '';
  return {
    reason: 'denied',
    permission,
    message: `AWS denied the read (${short}); it needs ${permission}.${by}`,
  };
}

function shortOf(name: string, code: string, status: number | null): string {
  const label = code || (name === 'Error' ? '' : name);
  return [status === null ? '' : `HTTP ${status}`, label].filter((part) => part !== '').join(', ');
}

function statusOf({ $metadata }: AwsError): number | null {
  const status = $metadata?.httpStatusCode;
  return typeof status === 'number' && status > 0 ? status : null;
}

/** Codes are single words; anything else might carry text of the request. */
function word(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.]{0,63}$/.test(value) ? value : '';
}

/** The hint in milliseconds; undefined when there is none in seconds. */
function retryAfter(facts: AwsError): number | undefined {
  const hint = header(facts, 'retry-after')?.trim() ?? '';
  return /^\d{1,6}$/.test(hint) ? Number(hint) * 1000 : undefined;
}

function header({ $response }: AwsError, name: string): string | undefined {
  const headers = $response?.headers;
  if (typeof headers !== 'object' || headers === null) return undefined;
  const value = (headers as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
