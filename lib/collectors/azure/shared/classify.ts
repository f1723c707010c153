import { CollectorFailure, type Failure, type FailureReason } from '@/lib/collectors/contract';
import { clockSkew } from '@/lib/collectors/shared/clock-skew';

/** What the errors of Azure's clients have in common; each field may be missing. */
interface AzureError {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  statusCode?: unknown;
  headers?: unknown;
  response?: { headers?: unknown };
  errorResponse?: { error?: unknown; errorDescription?: unknown };
  cause?: unknown;
}

const NOT_ENABLED = [
  'MissingSubscriptionRegistration',
  'SubscriptionNotRegistered',
  'ReadOnlyDisabledSubscription',
];
/** Resource Manager's word for a subscription the caller may not see. */
const HIDDEN = ['SubscriptionNotFound', 'InvalidSubscriptionId'];
const SIGN_IN = [
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
];
/** What to do about the ways a sign-in fails that Entra tells apart. */
const SIGN_IN_HELP: Readonly<Record<string, string>> = {
  AADSTS50034: 'the tenant does not know this identity',
  AADSTS53003: 'a conditional access policy forbids it',
  AADSTS700016: 'the tenant does not know this client ID',
  AADSTS700024: 'the signed request came too early or too late; correct the time of the worker',
  AADSTS700027: 'the certificate does not belong to this client ID',
  AADSTS7000112: 'the application is switched off',
  AADSTS7000215: 'the client secret is wrong; give its value, not its ID',
  AADSTS7000222: 'the client secret has expired; make another one and change the reference to it',
  AADSTS90002: 'there is no such tenant',
};
/**
 * How the sign-in library begins its message when it finds no tenant to sign in to; the class says otherwise.
 */
const NO_TENANT = /^(endpoints_resolution_error|openid_config_error|network_error|no_network_connectivity)/;
const NETWORK =
  /^(ENOTFOUND|EAI_AGAIN|ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|REQUEST_SEND_ERROR|UND_ERR)/;

/**
 * What an error of Azure's clients means. The message is made of our own words, the status and short codes:
 * the provider's text may quote what was sent.
 */
export function classifyAzure(error: unknown, operation: string): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  const facts = (typeof error === 'object' && error !== null ? error : {}) as AzureError;
  const name = word(facts.name);
  const code = word(facts.code);
  const status = typeof facts.statusCode === 'number' && facts.statusCode > 0 ? facts.statusCode : null;
  if (NO_TENANT.test(String(facts.message))) return unreachableTenant();
  const reason = reasonOf(name, code, status);
  const retryAfterMs = reason === 'throttled' || reason === 'unavailable' ? retryAfter(facts) : undefined;
  const short = detail(facts, name, code, status);
  return {
    reason,
    message: reason === 'unauthenticated' ? signInMessage(facts, short) : messageOf(reason, operation, short),
    ...(reason === 'denied' ? { permission: operation } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function unreachableTenant(): Failure {
  return {
    reason: 'unavailable',
    message: 'The sign-in of this tenant could not be reached: check the tenant ID and the network.',
  };
}

function reasonOf(name: string, code: string, status: number | null): FailureReason {
  if (name === 'AbortError' || code === 'AbortError') return 'cancelled';
  if (name === 'TimeoutError' || code === 'TimeoutError' || status === 408) return 'timeout';
  if (status === 429) return 'throttled';
  if (status !== null && status >= 500) return 'unavailable';
  // The Graph client keeps only the name of what went wrong at sign-in, as its code.
  if (SIGN_IN.includes(name) || SIGN_IN.includes(code) || status === 401) return 'unauthenticated';
  if (NOT_ENABLED.includes(code)) return 'not-enabled';
  if (status === 403 || HIDDEN.includes(code)) return 'denied';
  if (code === 'TypeError' || name === 'TypeError' || NETWORK.test(code)) return 'unavailable';
  return 'malformed';
}

function messageOf(
  reason: Exclude<FailureReason, 'unauthenticated'>,
  operation: string,
  facts: string,
): string {
  const words: Record<Exclude<FailureReason, 'unauthenticated'>, string> = {
    denied: `Azure denied the read; it needs ${operation}`,
    throttled: 'Azure asked to slow down',
    unavailable: 'Azure could not be reached or had a fault',
    malformed: 'Azure answered in a way that cannot be read',
    timeout: 'Azure did not answer in time',
    cancelled: 'The read was cancelled',
    'not-enabled': 'The service is not enabled in this subscription',
  };
  return facts === '' ? `${words[reason]}.` : `${words[reason]} (${facts}).`;
}

/** What is wrong with the sign-in, and whether the clocks may be why: Entra tells its time in the text. */
function signInMessage(facts: AzureError, short: string): string {
  const help = SIGN_IN_HELP[entraCode(facts) ?? ''];
  const time =
    header(facts, 'date') ?? textOf(facts).match(/Timestamp: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ)/)?.[1];
  const skew = clockSkew(time, 'Azure');
  const words = `Azure did not accept the sign-in of this source${help ? `: ${help}` : ''}${short ? ` (${short})` : ''}.`;
  return skew === null ? words : `${words} ${skew}`;
}

function textOf({ message, errorResponse }: AzureError): string {
  return `${String(message ?? '')} ${String(errorResponse?.errorDescription ?? '')}`;
}

function entraCode(facts: AzureError): string | undefined {
  return textOf(facts).match(/AADSTS\d{4,8}/)?.[0];
}

function detail(facts: AzureError, name: string, code: string, status: number | null): string {
  const short =
    entraCode(facts) ?? (code !== '' ? code : name === 'Error' || name === 'RestError' ? '' : name);
  return [status === null ? '' : `HTTP ${status}`, short].filter((part) => part !== '').join(', ');
}

/** Codes are single words; anything else might carry text of the request. */
function word(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.]{0,63}$/.test(value) ? value : '';
}

/** The provider's hint in milliseconds; undefined when there is none that can be read. */
function retryAfter(facts: AzureError): number | undefined {
  const exact = Number(header(facts, 'retry-after-ms') ?? header(facts, 'x-ms-retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const hint = header(facts, 'retry-after')?.trim();
  if (!hint) return undefined;
  if (/^\d+$/.test(hint)) return Number(hint) * 1000;
  const wait = Date.parse(hint) - Date.parse(header(facts, 'date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function header(facts: AzureError, name: string): string | undefined {
  const headers = facts.response?.headers ?? facts.headers;
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const get = headers.get;
  if (typeof get !== 'function') return undefined;
  const value: unknown = get.call(headers, name);
  return typeof value === 'string' ? value : undefined;
}
