import { describe, expect, it } from 'vitest';
import { CollectorFailure, type FailureReason } from '@/lib/collectors/contract';
import { classifyGcp, isNotFound } from './classify';

/** An error of Gaxios: what IAM, Resource Manager and the Policy Analyzer throw. */
function gaxios(
  http: number,
  status: string,
  extra: { reason?: string; legacy?: string; headers?: Record<string, string> } = {},
) {
  const details = extra.reason
    ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: extra.reason }]
    : [];
  const errors = extra.legacy ? [{ reason: extra.legacy }] : [];
  return Object.assign(new Error('token ya29.secret was refused'), {
    status: http,
    code: http,
    response: {
      status: http,
      headers: new Headers(extra.headers),
      data: { error: { code: http, status, message: 'token ya29.secret', details, errors } },
    },
  });
}

/** An error of google-gax over REST: what Secret Manager throws. */
const gax = (code: number, http?: number, extra: object = {}) =>
  Object.assign(new Error('secret projects/1/secrets/x'), { code, httpStatusCode: http, ...extra });

const oauth = (error: string) =>
  Object.assign(new Error(error), {
    status: 400,
    response: { status: 400, data: { error, error_description: 'hunter2' } },
  });

const named = (name: string, extra: object = {}) => Object.assign(new Error('x'), { name, ...extra });

const CASES: [string, unknown, FailureReason][] = [
  [
    '403 of a missing permission',
    gaxios(403, 'PERMISSION_DENIED', { reason: 'IAM_PERMISSION_DENIED' }),
    'denied',
  ],
  [
    '403 of an API that is off',
    gaxios(403, 'PERMISSION_DENIED', { reason: 'SERVICE_DISABLED' }),
    'not-enabled',
  ],
  [
    '403 of an API that is off, older form',
    gaxios(403, 'PERMISSION_DENIED', { legacy: 'accessNotConfigured' }),
    'not-enabled',
  ],
  [
    '403 of billing that is off',
    gaxios(403, 'PERMISSION_DENIED', { reason: 'BILLING_DISABLED' }),
    'not-enabled',
  ],
  ['403 of a rate limit, older form', gaxios(403, '', { legacy: 'rateLimitExceeded' }), 'throttled'],
  ['404', gaxios(404, 'NOT_FOUND'), 'denied'],
  ['429', gaxios(429, 'RESOURCE_EXHAUSTED'), 'throttled'],
  ['401', gaxios(401, 'UNAUTHENTICATED'), 'unauthenticated'],
  ['400', gaxios(400, 'INVALID_ARGUMENT'), 'malformed'],
  ['500', gaxios(500, 'INTERNAL'), 'unavailable'],
  [
    '502 of a proxy',
    Object.assign(new Error('x'), { status: 502, response: { status: 502, data: '<html>' } }),
    'unavailable',
  ],
  ['gRPC PERMISSION_DENIED', gax(7, 403), 'denied'],
  [
    'gRPC PERMISSION_DENIED of an API that is off',
    gax(7, 403, { reason: 'SERVICE_DISABLED' }),
    'not-enabled',
  ],
  ['gRPC RESOURCE_EXHAUSTED', gax(8, 429), 'throttled'],
  ['gRPC UNAUTHENTICATED', gax(16, 401), 'unauthenticated'],
  ['gRPC UNAVAILABLE without an answer', gax(14), 'unavailable'],
  ['gRPC DEADLINE_EXCEEDED', gax(4), 'timeout'],
  ['gRPC CANCELLED', gax(1), 'cancelled'],
  ['gRPC INTERNAL', gax(13, 500), 'unavailable'],
  ['gRPC INVALID_ARGUMENT', gax(3, 400), 'malformed'],
  ['invalid_grant', oauth('invalid_grant'), 'unauthenticated'],
  ['unauthorized_client', oauth('unauthorized_client'), 'unauthenticated'],
  [
    'no default credentials',
    new Error('Could not load the default credentials. Browse to …'),
    'unauthenticated',
  ],
  ['a private key that cannot be read', named('Error', { code: 'ERR_OSSL_UNSUPPORTED' }), 'unauthenticated'],
  ['a name that does not resolve', named('Error', { code: 'ENOTFOUND' }), 'unavailable'],
  ['a refused connection', named('FetchError', { code: 'ECONNREFUSED' }), 'unavailable'],
  ['a cut connection', named('Error', { code: 'ERR_STREAM_PREMATURE_CLOSE' }), 'unavailable'],
  ['an abort', named('AbortError'), 'cancelled'],
  ['a timeout', named('TimeoutError'), 'timeout'],
  ['unreadable JSON', new SyntaxError('Unexpected token < in JSON'), 'malformed'],
  ['text', 'boom', 'malformed'],
  ['nothing', undefined, 'malformed'],
  ['null', null, 'malformed'],
];

describe('an error', () => {
  it.each(CASES)('%s is %3$s', (_, error, reason) => {
    const failure = classifyGcp(error, 'iam.serviceAccounts.list');
    expect(failure.reason).toBe(reason);
    expect(failure.permission).toBe(reason === 'denied' ? 'iam.serviceAccounts.list' : undefined);
    expect(failure.message).not.toMatch(/ya29|hunter2|secrets\/x|boom|undefined|null/);
  });

  it('that is classified already stays as it is', () => {
    const failure = { reason: 'malformed', message: 'x' } as const;
    expect(classifyGcp(new CollectorFailure(failure), 'y')).toBe(failure);
  });
});

describe('the hint how long to wait', () => {
  const date = 'Sat, 21 Nov 2026 12:00:00 GMT';
  it.each([
    ['seconds', gaxios(429, 'RESOURCE_EXHAUSTED', { headers: { 'retry-after': '7' } }), 7_000],
    [
      'a date',
      gaxios(503, 'UNAVAILABLE', { headers: { 'retry-after': 'Sat, 21 Nov 2026 12:00:09 GMT', date } }),
      9_000,
    ],
    [
      'RetryInfo of google-gax',
      gax(8, 429, { statusDetails: [{ retryDelay: { seconds: '3', nanos: 500_000_000 } }] }),
      3_500,
    ],
    [
      'RetryInfo as JSON',
      { status: 429, response: { status: 429, data: { error: { details: [{ retryDelay: '2s' }] } } } },
      2_000,
    ],
    ['nonsense', gaxios(429, 'RESOURCE_EXHAUSTED', { headers: { 'retry-after': 'soon' } }), undefined],
    ['a denial', gaxios(403, 'PERMISSION_DENIED', { headers: { 'retry-after': '7' } }), undefined],
  ])('is read from %s', (_, error, expected) => {
    expect(classifyGcp(error, 'x').retryAfterMs).toBe(expected);
  });
});

it('tells what is gone from what may not be seen', () => {
  expect(
    [gaxios(404, 'NOT_FOUND'), gax(5, 404), gaxios(403, 'PERMISSION_DENIED'), null].map(isNotFound),
  ).toEqual([true, true, false, false]);
});

describe('a sign-in that failed', () => {
  const because = (error: string, error_description: string) =>
    Object.assign(new Error(error), {
      status: 400,
      response: { status: 400, data: { error, error_description } },
    });
  it.each([
    [
      because(
        'invalid_grant',
        'Invalid JWT: Token must be a short-lived token and in a reasonable timeframe.',
      ),
      'correct the time of the worker',
    ],
    [because('invalid_grant', 'Invalid JWT Signature.'), 'the key was deleted or replaced'],
    [because('invalid_grant', 'Invalid grant: account not found'), 'switched off or gone'],
    [gaxios(401, 'UNAUTHENTICATED', { reason: 'ACCESS_TOKEN_EXPIRED' }), 'the access token has expired'],
    [new Error('Could not load the default credentials.'), 'no credentials were found'],
  ])('%s says what to do', (error, words) => {
    expect(classifyGcp(error, 'x')).toMatchObject({
      reason: 'unauthenticated',
      message: expect.stringContaining(words),
    });
  });
});
