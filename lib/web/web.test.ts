import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { invalid, upstream } from '@/lib/kernel/errors';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger, type Logger } from '@/lib/platform/log';
import { providerOrigins, signInProviders } from './auth/providers';
import { isOtherHost } from './canonical';
import { contentSecurityPolicy, securityHeaders } from './content-security';
import { inputError, translateError } from './errors';
import { settleForwarded, VIA_PROXY_HEADER } from './forwarded';
import { isDirectLoopback, originOf, requestIdOf } from './request';
import { rolesFor } from './roles-for';
import { isSameOrigin, safeCallback } from './same-origin';
import { webSettingsOf } from './settings';

const ORIGIN = 'http://127.0.0.1:3000';

describe('where to go after signing in', () => {
  test.each([
    ['/credentials?kind=api-key', '/credentials?kind=api-key'],
    [`${ORIGIN}/findings`, '/findings'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['http://127.0.0.1:3000@evil.example/', '/'],
    ['http://127.0.0.1:3001/', '/'],
    ['javascript:alert(1)', '/'],
    ['/./\t/evil.example', '/'],
    ['/sign-in?callbackUrl=/sign-in', '/'],
    ['/no-access', '/'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('%j leads to %s', (given, target) => {
    expect(safeCallback(given, ORIGIN)).toBe(target);
  });
});

describe('one host', () => {
  const isOther = (host: string | null, origin = ORIGIN) => isOtherHost(host, origin);
  test('localhost and 127.0.0.1 are told apart', () => {
    expect(isOther('localhost:3000')).toBe(true);
    expect(isOther('[::1]:3000')).toBe(true);
    expect(isOther('127.0.0.1:3000')).toBe(false);
    expect(isOther('127.0.0.1:3000', 'http://localhost:3000')).toBe(true);
  });
  test('another name of a public server is not its own; a proxy on the machine is left alone', () => {
    expect(isOther('old.example.com', 'https://muster.example.com')).toBe(true);
    expect(isOther('Muster.example.com:443', 'https://muster.example.com')).toBe(false);
    expect(isOther('127.0.0.1:3000', 'https://muster.example.com')).toBe(false);
    expect(isOther(null)).toBe(false);
  });
});

describe('content security policy', () => {
  const policy = (extra = {}) =>
    contentSecurityPolicy({
      nonce: 'abc',
      isSecure: false,
      isDevelopment: false,
      formOrigins: ['https://idp.example'],
      ...extra,
    });
  test('scripts need the nonce; nothing unsafe is allowed for them outside development', () => {
    const scripts = policy()
      .split('; ')
      .find((each) => each.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy({ isDevelopment: true })).toContain("'unsafe-eval'");
    expect(policy()).toContain("form-action 'self' https://idp.example");
    expect(policy()).toContain("frame-ancestors 'none'");
  });
  test('https brings HSTS and upgrades; plain http does not', () => {
    expect(securityHeaders(true)['strict-transport-security']).toContain('max-age=31536000');
    expect(securityHeaders(false)['strict-transport-security']).toBeUndefined();
    expect(policy({ isSecure: true })).toContain('upgrade-insecure-requests');
    expect(policy()).not.toContain('upgrade-insecure-requests');
  });
});

test.each([
  [{ origin: ORIGIN }, true],
  [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'null' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'http://127.0.0.1:3001' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{}, false],
] as [Record<string, string>, boolean][])('a post with %j is ours: %s', (headers, isOurs) => {
  expect(isSameOrigin(new Headers(headers), ORIGIN)).toBe(isOurs);
});

describe('where a request comes from', () => {
  const settle = (headers: Record<string, string>, trust: boolean, remoteAddress = '127.0.0.1') => {
    const request = { headers: { ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage;
    settleForwarded(request, trust);
    return new Headers(request.headers as Record<string, string>);
  };
  test('without a trusted proxy the socket decides, whatever the client writes', () => {
    const headers = settle(
      { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'evil.example', [VIA_PROXY_HEADER]: '' },
      false,
      '203.0.113.9',
    );
    expect(originOf(headers).address).toBe('203.0.113.9');
    expect(headers.get('x-forwarded-host')).toBeNull();
  });
  test('behind a trusted proxy it is the entry that the proxy added', () => {
    expect(originOf(settle({ 'x-forwarded-for': 'spoofed, 198.51.100.4' }, true)).address).toBe(
      '198.51.100.4',
    );
    expect(originOf(settle({}, true, '203.0.113.9')).address).toBe('203.0.113.9');
  });
  test('only what came to this machine without a proxy counts as local', () => {
    expect(isDirectLoopback(settle({}, false))).toBe(true);
    expect(isDirectLoopback(settle({}, false, '::ffff:127.0.0.1'))).toBe(true);
    expect(isDirectLoopback(settle({}, false, '203.0.113.9'))).toBe(false);
    expect(isDirectLoopback(settle({ 'x-forwarded-for': '127.0.0.1' }, false))).toBe(false);
    expect(isDirectLoopback(settle({ 'x-forwarded-for': '127.0.0.1' }, true))).toBe(false);
  });
  test('a request id of the proxy is kept, anything else replaced', () => {
    expect(requestIdOf(new Headers({ 'x-request-id': 'abcdef12-3456' }))).toBe('abcdef12-3456');
    expect(requestIdOf(new Headers({ 'x-request-id': 'a b\u00e9' }))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('errors', () => {
  const lines: string[] = [];
  const log = new Proxy(createLogger('test', 'silent'), {
    get: () => (entry: object, text: string) => lines.push(JSON.stringify({ ...entry, text })),
  }) as Logger;
  const translate = (error: unknown) => translateError(error, { log, requestId: 'request-77', name: 'x' });

  test('errors of ours keep code, message and fields; their cause is only logged', () => {
    expect(translate(invalid('x/y', 'Say it better.', { fields: { a: 'b' } }))).toEqual({
      status: 400,
      body: { code: 'x/y', message: 'Say it better.', fields: { a: 'b' } },
    });
    const { status, body } = translate(
      upstream('x/z', 'No answer.', { cause: new Error('ECONNREFUSED 10.0.0.1') }),
    );
    expect([status, JSON.stringify(body)]).toEqual([502, '{"code":"x/z","message":"No answer."}']);
    expect(lines.join()).toContain('ECONNREFUSED');
  });

  test('anything else shows a reference and no message; values of statements are not even logged', () => {
    lines.length = 0;
    const failure = Object.assign(new Error('Invalid invocation: { data: { name: "hunter2" } }'), {
      name: 'PrismaClientValidationError',
    });
    const { status, body } = translate(failure);
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'unexpected', reference: 'request-77' });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(lines.join()).toContain('PrismaClientValidationError');
    expect(lines.join()).not.toContain('hunter2');
  });

  test('input errors name the first problem of each field', () => {
    expect(
      inputError([
        { path: ['a', 0], message: 'm1' },
        { path: ['a', 0], message: 'm2' },
      ]),
    ).toMatchObject({ code: 'input/invalid', fields: { 'a.0': 'm1' } });
    expect(inputError([{ path: [], message: 'whole' }]).message).toBe('whole');
  });
});

describe('settings and providers', () => {
  const env = (given: Record<string, string>) => readEnvironment({ NODE_ENV: 'test', ...given });
  test('https makes secure cookies whose name says so', () => {
    expect(webSettingsOf(env({ MUSTER_URL: 'https://muster.example.com/' }))).toMatchObject({
      origin: 'https://muster.example.com',
      isSecure: true,
      sessionCookie: '__Secure-muster.session',
    });
    expect(webSettingsOf(env({}))).toMatchObject({
      origin: ORIGIN,
      isSecure: false,
      sessionCookie: 'muster.session',
      isDemo: false,
    });
  });
  test('a custom authorization server of Okta is not asked for a scope it may not know', () => {
    const okta = (issuer: string) =>
      signInProviders(env({ OKTA_ISSUER: issuer, OKTA_CLIENT_ID: 'a', OKTA_CLIENT_SECRET: 'b' }))[0]?.scope;
    expect(okta('https://example.okta.com')).toBe('openid profile email groups');
    expect(okta('https://example.okta.com/oauth2/default')).toBe('openid profile email');
  });
  test('Entra is asked for the tenant only, and its origin is open to forms', () => {
    const given = env({ ENTRA_TENANT_ID: 't', ENTRA_CLIENT_ID: 'a', ENTRA_CLIENT_SECRET: 'b' });
    expect(signInProviders(given)[0]).toMatchObject({
      id: 'entra',
      wellKnown: 'https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration',
      graph: 'https://graph.microsoft.com',
    });
    expect(providerOrigins(given)).toEqual(['https://login.microsoftonline.com']);
  });
});

test('the page about a missing role names the roles that would do', () => {
  expect(rolesFor('mapping:edit')).toEqual(['Security lead']);
  expect(rolesFor('constructor')).toEqual([]);
  expect(rolesFor(undefined)).toEqual([]);
});
