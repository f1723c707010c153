import {
  AggregateAuthenticationError,
  AuthenticationError,
  CredentialUnavailableError,
} from '@azure/identity';
import { RestError } from '@azure/keyvault-secrets';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { classifyAzure } from './classify';

function rest(
  statusCode: number | undefined,
  code?: string,
  headers: Record<string, string> = {},
): RestError {
  const error = new RestError('sent s3cret', {
    ...(code ? { code } : {}),
    ...(statusCode ? { statusCode } : {}),
  });
  return Object.assign(error, { response: { headers: new Headers(headers) } });
}
function graph(statusCode: number, code: string, headers: Record<string, string> = {}): GraphError {
  const error = new GraphError(statusCode, 'sent s3cret');
  error.code = code;
  error.headers = new Headers(headers);
  return error;
}
const named = (name: string) => Object.assign(new Error('sent s3cret'), { name });
const signIn = (status: number) =>
  new AuthenticationError(status, {
    error: 'invalid_client',
    error_description: 'AADSTS7000215: sent s3cret',
  });

test.each([
  ['vault denies', rest(403, 'Forbidden'), 'denied'],
  ['Graph denies', graph(403, 'Authorization_RequestDenied'), 'denied'],
  ['hidden subscription', rest(404, 'SubscriptionNotFound'), 'denied'],
  ['vault refuses token', rest(401, 'Unauthorized'), 'unauthenticated'],
  ['Graph refuses token', graph(401, 'InvalidAuthenticationToken'), 'unauthenticated'],
  ['wrong client secret', signIn(401), 'unauthenticated'],
  ['sign-in throttled', signIn(429), 'throttled'],
  ['sign-in down', signIn(503), 'unavailable'],
  ['sign-in failure through Graph', graph(-1, 'AuthenticationError'), 'unauthenticated'],
  ['no such tenant', new CredentialUnavailableError('endpoints_resolution_error: s3cret'), 'unavailable'],
  ['no identity', new CredentialUnavailableError('sent s3cret'), 'unauthenticated'],
  ['no identity in any place', new AggregateAuthenticationError([], 'sent s3cret'), 'unauthenticated'],
  ['throttled', rest(429, 'TooManyRequests'), 'throttled'],
  ['gateway down', rest(502), 'unavailable'],
  ['no such host', rest(undefined, 'ENOTFOUND'), 'unavailable'],
  ['connection refused', rest(undefined, 'ECONNREFUSED'), 'unavailable'],
  ['fetch failed in Graph', graph(-1, 'TypeError'), 'unavailable'],
  ['provider not registered', rest(409, 'MissingSubscriptionRegistration'), 'not-enabled'],
  ['slow request', rest(408), 'timeout'],
  ['time limit', named('TimeoutError'), 'timeout'],
  ['cancelled', named('AbortError'), 'cancelled'],
  ['cancelled in Graph', graph(-1, 'AbortError'), 'cancelled'],
  ['unreadable body', rest(200, 'PARSE_ERROR'), 'malformed'],
  ['bad request', graph(400, 'Request_UnsupportedQuery'), 'malformed'],
  ['no error at all', 'sent s3cret', 'malformed'],
  ['undefined', undefined, 'malformed'],
])('%s', (_, error, reason) => {
  const failure = classifyAzure(error, 'Application.Read.All');
  expect(failure.reason).toBe(reason);
  expect(failure.permission).toBe(reason === 'denied' ? 'Application.Read.All' : undefined);
  expect(JSON.stringify(failure)).not.toContain('s3cret');
});

test.each([
  ['seconds', { 'retry-after': '17' }, 17_000],
  ['milliseconds', { 'retry-after-ms': '250' }, 250],
  [
    'a date',
    { 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT', date: 'Sat, 21 Nov 2026 12:00:00 GMT' },
    30_000,
  ],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
  ['nothing', {}, undefined],
])('reads a hint given as %s', (_, headers, retryAfterMs) => {
  expect(classifyAzure(rest(429, 'TooManyRequests', headers), 'x').retryAfterMs).toBe(retryAfterMs);
  expect(classifyAzure(graph(429, 'TooManyRequests', headers), 'x').retryAfterMs).toBe(retryAfterMs);
});

test('a failure that is already understood stays as it is', () => {
  const failure = { reason: 'malformed', message: 'as said' } as const;
  expect(classifyAzure(new CollectorFailure(failure), 'x')).toBe(failure);
});

test.each([
  [7000222, 'the client secret has expired'],
  [7000215, 'give its value, not its ID'],
  [700016, 'does not know this client ID'],
  [700024, 'correct the time of the worker'],
  [90002, 'there is no such tenant'],
])('AADSTS%i says what to do and repeats nothing', (code, words) => {
  const body = { error: 'invalid_client', error_description: `AADSTS${code}: sent s3cret` };
  const { message } = classifyAzure(new AuthenticationError(401, body), 'x');
  expect(message).toContain(words);
  expect(message).toContain(`AADSTS${code}`);
  expect(message).not.toContain('s3cret');
});
