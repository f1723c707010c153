import { createServer, type Server } from 'node:http';
import { decode } from 'next-auth/jwt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '@/lib/demo/idp/account';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSignInStage, SESSION_SECRET, type SignInStage, TinyBrowser } from '@/lib/testing/sign-in';
import { accessOfSession } from '../identify';

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await createTestDatabase();
});
afterAll(() => test_.drop());

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
beforeEach(async () => {
  await test_.database.prisma.groupMapping.deleteMany();
  await test_.database.prisma.person.deleteMany();
  await test_.database.prisma.signInAttempt.deleteMany();
});

async function stage(
  provider: 'okta' | 'entra' | 'oidc',
  accounts: Account[],
  extra: { graph?: string; variables?: Record<string, string> } = {},
): Promise<SignInStage> {
  const made = await createSignInStage({ database: test_.database, provider, accounts, ...extra });
  open.push(made);
  return made;
}

const ada = (claims: Account['claims'] = {}, groups: string[] = ['muster-security']): Account => ({
  id: 'ada',
  name: 'Ada Example',
  email: 'Ada@example.com',
  groups,
  claims,
});
const people = () => test_.database.prisma.person.findMany();
const events = (action: string) =>
  test_.database.prisma.auditEvent.findMany({ where: { action }, orderBy: { id: 'desc' }, take: 5 });
const map = (groupName: string, role: string, team: string | null = null) =>
  test_.database.prisma.groupMapping.create({
    data: { id: crypto.randomUUID(), groupName, role, team, createdAt: new Date(), createdBy: 'test' },
  });

describe('generic OpenID Connect', () => {
  test('a person signs in with PKCE, state and nonce, and the session holds only who it is', async () => {
    await map('muster-security', 'security');
    const at = await stage('oidc', [ada()]);
    const { location, browser, hops } = await at.signIn('ada', '/credentials?kind=api-key');
    expect(location).toBe('/credentials?kind=api-key');
    const asked = new URL(hops[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('state')).toBeTruthy();
    expect(asked.get('nonce')).toBeTruthy();
    const cookie = browser.cookies.get('muster.session');
    const payload = await decode({ token: cookie, secret: SESSION_SECRET });
    const [person] = await people();
    expect(Object.keys(payload ?? {}).sort()).toEqual(['exp', 'iat', 'issuer', 'jti', 'sub']);
    expect(payload).toMatchObject({ sub: person?.id, issuer: at.issuer });
    expect(Number(payload?.exp) - Number(payload?.iat)).toBe(8 * 3600);
    expect(person).toMatchObject({
      issuer: at.issuer,
      subject: 'ada',
      name: 'Ada Example',
      email: 'ada@example.com',
      groups: ['muster-security'],
    });
    const line = browser.received.find((each) => each.startsWith('muster.session='));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).not.toMatch(/Secure/i);
  });

  test('the role is looked up on every request, not frozen in the session', async () => {
    const mapping = await map('muster-security', 'security');
    const at = await stage('oidc', [ada()]);
    const { browser } = await at.signIn('ada');
    const cookie = browser.cookies.get('muster.session');
    const facts = { origin: { address: null, agent: null }, requestId: 'request-1' };
    expect(await accessOfSession(at.runtime, cookie, facts)).toMatchObject({
      kind: 'viewer',
      viewer: { role: 'security', kind: 'person' },
    });
    await map('muster-security', 'auditor');
    await test_.database.prisma.groupMapping.delete({ where: { id: mapping.id } });
    expect(await accessOfSession(at.runtime, cookie, facts)).toMatchObject({
      kind: 'viewer',
      viewer: { role: 'auditor' },
    });
    await test_.database.prisma.groupMapping.deleteMany();
    expect(await accessOfSession(at.runtime, cookie, facts)).toMatchObject({
      kind: 'no-role',
      person: { groups: ['muster-security'] },
    });
    expect(await accessOfSession(at.runtime, `${cookie}x`, facts)).toEqual({ kind: 'signed-out' });
    const later = { ...at.runtime, clock: { now: () => new Date(Date.now() + 8.1 * 3_600_000) } };
    expect(await accessOfSession(later, cookie, facts)).toEqual({ kind: 'signed-out' });
  });

  test('sign-in and sign-out leave their events, and sign-out clears the cookie', async () => {
    await map('muster-security', 'security');
    const at = await stage('oidc', [ada()]);
    const { browser } = await at.signIn('ada');
    const [person] = await people();
    expect((await events('person.signed-in'))[0]).toMatchObject({
      actorId: person?.id,
      actorName: 'Ada Example',
      actorRole: 'security',
      outcome: 'done',
      payload: { provider: 'oidc', issuer: at.issuer, role: 'security', groups: 1 },
    });
    const out = await browser.ask(`${at.origin}/api/auth/signout`, { form: {} });
    expect(out.status).toBe(303);
    expect(out.headers.get('location')).toBe('/signed-out');
    expect(browser.cookies.has('muster.session')).toBe(false);
    expect((await events('person.signed-out'))[0]).toMatchObject({ actorId: person?.id });
  });

  test('somebody without a mapped group is known, has no role, and leaves a refusal', async () => {
    await map('muster-security', 'security');
    const at = await stage('oidc', [ada({}, ['everyone'])]);
    const { location } = await at.signIn('ada');
    expect(location).toBe('/');
    expect((await events('person.sign-in-refused'))[0]).toMatchObject({
      outcome: 'refused',
      actorRole: 'none',
      payload: { reason: 'no-mapped-group' },
    });
  });

  test('the bootstrap group gives security while there is no mapping, and the trail says so once', async () => {
    const at = await stage('oidc', [ada({}, ['it-admins'])], {
      variables: { MUSTER_BOOTSTRAP_GROUP: 'it-admins' },
    });
    await at.signIn('ada');
    await at.signIn('ada');
    expect((await events('person.signed-in'))[0]).toMatchObject({ actorRole: 'security' });
    expect(await events('mapping.bootstrapped')).toHaveLength(1);
    await map('others', 'security');
    await at.signIn('ada');
    expect((await events('person.signed-in'))[0]).toMatchObject({ actorRole: 'none' });
  });

  test('a groups claim below a path is read, and only texts in it count', async () => {
    const nested = ada({ groups: undefined, realm_access: { roles: ['b', 'a', 'a', 7] } });
    const at = await stage('oidc', [nested], { variables: { OIDC_GROUPS_CLAIM: 'realm_access.roles' } });
    await at.signIn('ada');
    expect((await people())[0]?.groups).toEqual(['a', 'b']);
  });

  test('where the ID token has no groups, userinfo is asked for them', async () => {
    const at = await stage('oidc', [{ ...ada(), userinfoOnly: ['groups'] }]);
    await at.signIn('ada');
    expect((await people())[0]?.groups).toEqual(['muster-security']);
  });

  test('leads back only to our own pages', async () => {
    const at = await stage('oidc', [ada()]);
    for (const foreign of [
      'https://evil.example/x',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/api/auth/signout',
      '/sign-in',
    ]) {
      expect((await at.signIn('ada', foreign)).location).toBe('/');
    }
  });

  test('posts from other sites are refused', async () => {
    const at = await stage('oidc', [ada()]);
    const ask = (headers: Record<string, string>) =>
      new TinyBrowser().ask(`${at.origin}/api/auth/signin/oidc`, { form: {}, headers });
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(400);
    expect((await ask({ origin: 'null' })).status).toBe(400);
    expect((await ask({})).status).toBe(303);
  });

  test('parts of next-auth that we do not use cannot be reached', async () => {
    const at = await stage('oidc', [ada()]);
    for (const path of [
      'session',
      'providers',
      'csrf',
      'error',
      'signin',
      'signin/oidc',
      'callback/oidc/more',
    ]) {
      const response = await new TinyBrowser().ask(`${at.origin}/api/auth/${path}`);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in']);
    }
    expect(
      (await new TinyBrowser().ask(`${at.origin}/api/auth/_log`, { form: { level: 'error' } })).status,
    ).toBe(400);
  });

  test('another name of the server leads to the one that people use, with the path', async () => {
    const at = await stage('oidc', [ada()]);
    const ask = async (to: string) => {
      const headers = { 'x-muster-path': to };
      const response = await new TinyBrowser().ask(`${at.origin}/api/auth/canonical`, { headers });
      return response.headers.get('location');
    };
    expect(await ask('/credentials?a=1')).toBe(`${at.origin}/credentials?a=1`);
    expect(await ask('//evil.example')).toBe(`${at.origin}/`);
    expect(await ask('/api/auth/canonical')).toBe(`${at.origin}/`);
  });

  test('a callback that was not asked for, or that the provider refused, ends on a page with the reason', async () => {
    const at = await stage('oidc', [ada()]);
    const unasked = await new TinyBrowser().ask(`${at.origin}/api/auth/callback/oidc?code=abc&state=def`);
    expect(unasked.headers.get('location')).toBe('/sign-in-error?reason=failed');
    const declined = await new TinyBrowser().ask(
      `${at.origin}/api/auth/callback/oidc?error=access_denied&state=def`,
    );
    expect(declined.headers.get('location')).toBe('/sign-in-error?reason=declined');
    expect((await events('person.sign-in-refused'))[0]).toMatchObject({
      payload: { provider: 'oidc', reason: 'declined' },
      actorName: 'unknown',
    });
  });

  test('the 21st start within five minutes from one address is told to wait, and the trail notes it once', async () => {
    const at = await stage('oidc', [ada()]);
    const start = (accept = 'text/html') =>
      new TinyBrowser().ask(`${at.origin}/api/auth/signin/oidc`, {
        form: {},
        headers: { accept, 'x-forwarded-for': '203.0.113.9' },
      });
    for (let count = 0; count < 20; count += 1) expect((await start()).status).toBe(303);
    const page = await start();
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await page.text()).toContain('Too many sign-ins');
    const json = await start('application/json');
    expect(json.status).toBe(429);
    expect(await json.json()).toMatchObject({ error: { code: 'sign-in/too-many' } });
    const noted = (await events('person.sign-in-refused')).filter((event) =>
      JSON.stringify(event.payload).includes('too-many'),
    );
    expect(noted).toHaveLength(1);
  });

  test('an identity provider that does not answer ends on a page that says so', async () => {
    const at = await stage('oidc', [ada()]);
    const dead = {
      ...at.deps,
      providers: at.deps.providers.map((provider) => ({
        ...provider,
        wellKnown: 'http://127.0.0.1:9/nothing',
      })),
    };
    const { handleAuth } = await import('./handler');
    const request = new Request(`${at.origin}/api/auth/signin/oidc`, {
      method: 'POST',
      headers: { origin: at.origin },
    });
    const response = await handleAuth(request, ['signin', 'oidc'], dead);
    expect(response.headers.get('location')).toBe('/sign-in-error?reason=provider-unreachable');
  });
});

describe('Okta', () => {
  test('the groups claim holds group names', async () => {
    const at = await stage('okta', [
      ada({
        groups: ['Everyone', 'Muster Security'],
        ver: 1,
        amr: ['pwd', 'mfa'],
        idp: '00o1a2b3c4d5e6f7g8h9',
      }),
    ]);
    const { hops } = await at.signIn('ada');
    // The issuer is an own authorization server of Okta here, which knows the scope.
    expect(new URL(hops[0] ?? '').searchParams.get('scope')).toBe('openid profile email groups');
    expect((await people())[0]?.groups).toEqual(['Everyone', 'Muster Security']);
  });
});

describe('Microsoft Entra ID', () => {
  const OID = '00000000-0000-0000-66f3-3332eca7ea81';
  const GROUPS = ['3f2a6a57-9a4f-4d0e-8b9e-7c0c0a1b2c3d', 'c0ffee00-1111-4222-8333-444455556666'];
  const shape = {
    ver: '2.0',
    tid: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    oid: OID,
    preferred_username: 'ada@example.com',
  };

  test('groups are ids, and the person is the object id', async () => {
    await map(GROUPS[0] ?? '', 'owner', 'payments');
    const at = await stage('entra', [ada({ ...shape, groups: GROUPS })]);
    await at.signIn('ada');
    expect((await people())[0]).toMatchObject({ subject: OID, groups: [...GROUPS].sort() });
    expect((await events('person.signed-in'))[0]).toMatchObject({ actorRole: 'owner' });
  });

  test('past 200 groups they are asked from Graph, page by page, with the access token', async () => {
    const graph = await fakeGraph();
    const overage = {
      groups: undefined,
      _claim_names: { groups: 'src1' },
      _claim_sources: {
        src1: { endpoint: `https://graph.windows.net/tenant/users/${OID}/getMemberObjects` },
      },
    };
    const at = await stage('entra', [ada({ ...shape, ...overage })], { graph: graph.url });
    await at.signIn('ada');
    expect((await people())[0]?.groups).toHaveLength(250);
    expect(graph.asked).toHaveLength(3);
    expect(graph.asked.every((each) => /^Bearer \S+$/.test(each.authorization))).toBe(true);
    expect(graph.asked[0]?.path).toBe('/v1.0/me/transitiveMemberOf?$select=id&$top=999');
  });

  test('the short form of the overage, hasgroups, is understood as well', async () => {
    const graph = await fakeGraph();
    const at = await stage('entra', [ada({ ...shape, groups: undefined, hasgroups: true })], {
      graph: graph.url,
    });
    await at.signIn('ada');
    expect((await people())[0]?.groups).toHaveLength(250);
  });

  test('where Graph refuses, nobody is let in with half of their groups', async () => {
    const graph = await fakeGraph(403);
    const at = await stage('entra', [ada({ ...shape, groups: undefined, hasgroups: true })], {
      graph: graph.url,
    });
    const { location, browser } = await at.signIn('ada');
    expect(location).toBe('/sign-in-error?reason=groups-unavailable');
    expect(browser.cookies.has('muster.session')).toBe(false);
    expect(await people()).toHaveLength(0);
    expect((await events('person.sign-in-refused'))[0]).toMatchObject({
      payload: { reason: 'groups-unavailable' },
    });
  });
});

/** Answers like Graph: 250 groups in two pages among roles and units, and throttles the first request. */
async function fakeGraph(
  refuse?: number,
): Promise<{ url: string; asked: { path: string; authorization: string }[] }> {
  const asked: { path: string; authorization: string }[] = [];
  const member = (type: string, index: number) => ({
    '@odata.type': `#microsoft.graph.${type}`,
    id: `${type}-${String(index).padStart(4, '0')}`,
  });
  const server: Server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '' });
    const answer = (status: number, body: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    if (refuse) return answer(refuse, { error: { code: 'Authorization_RequestDenied' } });
    if (asked.length === 1)
      return answer(429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '0' });
    if (request.url?.includes('skiptoken'))
      return answer(200, { value: Array.from({ length: 100 }, (_, index) => member('group', 150 + index)) });
    return answer(200, {
      '@odata.nextLink': `${url}/v1.0/me/transitiveMemberOf?$select=id&$top=999&$skiptoken=abc`,
      value: [
        member('directoryRole', 1),
        member('administrativeUnit', 1),
        ...Array.from({ length: 150 }, (_, index) => member('group', index)),
      ],
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
  return { url, asked };
}
