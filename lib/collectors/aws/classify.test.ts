import { describe, expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { invalid } from '@/lib/kernel/errors';
import { classifyAws } from './classify';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const error = (name: string, status?: number, more: object = {}) =>
  Object.assign(new Error(`the text may hold ${SECRET}`), {
    name,
    $metadata: { httpStatusCode: status },
    ...more,
  });

describe('what an error of AWS means', () => {
  test.each([
    ['AccessDenied', 403, 'denied'],
    ['AccessDeniedException', 400, 'denied'],
    ['UnauthorizedOperation', 403, 'denied'],
    ['Forbidden', 403, 'denied'],
    ['Throttling', 400, 'throttled'],
    ['ThrottlingException', 400, 'throttled'],
    ['TooManyRequestsException', 429, 'throttled'],
    ['RequestLimitExceeded', 503, 'throttled'],
    ['Whatever', 429, 'throttled'],
    ['ExpiredToken', 403, 'unauthenticated'],
    ['ExpiredTokenException', 400, 'unauthenticated'],
    ['InvalidClientTokenId', 403, 'unauthenticated'],
    ['UnrecognizedClientException', 400, 'unauthenticated'],
    ['SignatureDoesNotMatch', 403, 'unauthenticated'],
    ['RequestExpired', 400, 'unauthenticated'],
    ['RequestTimeTooSkewed', 403, 'unauthenticated'],
    ['CredentialsProviderError', undefined, 'unauthenticated'],
    ['OptInRequired', 403, 'not-enabled'],
    ['SubscriptionRequiredException', 400, 'not-enabled'],
    ['InternalFailure', 500, 'unavailable'],
    ['ServiceUnavailable', 503, 'unavailable'],
    ['TimeoutError', undefined, 'unavailable'],
    ['SyntaxError', 503, 'unavailable'],
    ['SyntaxError', 200, 'malformed'],
    ['ValidationException', 400, 'malformed'],
    ['InvalidAction', 400, 'malformed'],
    ['AbortError', undefined, 'cancelled'],
    ['__proto__', 400, 'malformed'],
    ['constructor', 400, 'malformed'],
  ] as const)('%s with HTTP %s is %s', (name, status, reason) => {
    const failure = classifyAws(error(name, status), 'kms:ListKeys');
    expect(failure.reason).toBe(reason);
    expect(failure.message).not.toContain(SECRET);
    expect(failure.permission).toBe(reason === 'denied' ? 'kms:ListKeys' : undefined);
  });

  test.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EPIPE',
    'CERT_HAS_EXPIRED',
  ])('%s on the way is unavailable', (code) => {
    expect(classifyAws(Object.assign(new Error('x'), { code }), 'iam:ListUsers').reason).toBe('unavailable');
  });

  test.each([undefined, null, 'text', 7, {}, [], { name: 3, message: {}, $metadata: null }])(
    '%j is malformed and does not break',
    (thrown) => {
      expect(classifyAws(thrown, 'iam:ListUsers').reason).toBe('malformed');
    },
  );

  test('a denial names the permission AWS names, which may be that of the role', () => {
    const message =
      'User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::2:role/y';
    const denied = Object.assign(new Error(message), {
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    expect(classifyAws(denied, 'iam:ListAccessKeys')).toMatchObject({
      reason: 'denied',
      permission: 'sts:AssumeRole',
    });
    expect(classifyAws(denied, 'iam:ListAccessKeys').message).not.toContain('user/x');
  });

  test('a denial by the organisation says so', () => {
    const message =
      'not authorized to perform: kms:ListKeys with an explicit deny in a service control policy';
    const denied = Object.assign(new Error(message), { name: 'AccessDeniedException' });
    expect(classifyAws(denied, 'kms:ListKeys').message).toMatch(/service control policy forbids it/);
  });

  test.each([
    ['RequestTimeTooSkewed', 'x'],
    ['RequestExpired', 'x'],
    ['SignatureDoesNotMatch', 'Signature expired: 20261121T000000Z is now earlier than 20261121T044500Z'],
    ['InvalidSignatureException', 'Signature not yet current: 20261121T000000Z is still later than'],
  ])('%s about time names the clock', (name, message) => {
    expect(classifyAws(Object.assign(new Error(message), { name }), 'x:Y').message).toMatch(
      /clock of the worker/i,
    );
  });

  test.each([
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'InvalidClientTokenId',
    'InvalidSignatureException',
  ])('%s of a server with another time tells by how much the clock is off', (name) => {
    const date = new Date(Date.now() + 10 * 60_000).toUTCString();
    const late = error(name, 403, { $response: { headers: { date } } });
    expect(classifyAws(late, 'x:Y').message).toMatch(/clock of the worker is 10 minutes behind that of AWS/);
    const same = error(name, 403, { $response: { headers: { date: new Date().toUTCString() } } });
    expect(classifyAws(same, 'x:Y').message).not.toMatch(/minutes/);
  });

  test.each([
    ['7', 7000],
    ['0', 0],
    ['soon', undefined],
    ['-3', undefined],
    [undefined, undefined],
  ])('a hint of %j waits %s ms', (hint, retryAfterMs) => {
    const throttled = error('Throttling', 400, { $response: { headers: { 'retry-after': hint } } });
    expect(classifyAws(throttled, 'x:Y').retryAfterMs).toBe(retryAfterMs);
  });

  test('our own errors keep their words', () => {
    const own = new CollectorFailure({ reason: 'not-enabled', message: 'Own words.' });
    expect(classifyAws(own, 'x:Y')).toBe(own.failure);
    const reference = invalid('source/reference', 'The variable X is not set.');
    expect(classifyAws(reference, 'x:Y')).toEqual({
      reason: 'unauthenticated',
      message: 'The variable X is not set.',
    });
  });
});
