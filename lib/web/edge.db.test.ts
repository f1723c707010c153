import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { GET as health } from '@/app/api/health/route';
import { GET as metrics } from '@/app/api/metrics/route';
import { sealTrail } from '@/lib/audit/seal';
import { ManualClock } from '@/lib/kernel/clock';
import { invalid } from '@/lib/kernel/errors';
import { recordSignIn } from '@/lib/people/commands/record-sign-in';
import { createOperatorToken } from '@/lib/people/operator-token';
import { sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import type { Command } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { insertDestination, writeEvents } from '@/lib/testing/streaming';
import { defineAction } from './define-action';
import { defineRoute } from './define-route';
import { findViewer, requireViewer } from './session';

const asked = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  headers: new Headers(),
  revalidated: [] as string[],
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (asked.cookies.has(name) ? { value: asked.cookies.get(name) } : undefined),
  }),
  headers: async () => asked.headers,
}));
vi.mock('next/cache', () => ({ revalidatePath: (path: string) => asked.revalidated.push(path) }));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`);
  },
}));

const SECRET = 'a session secret of at least thirty-two characters';
const ORIGIN = 'http://127.0.0.1:3000';
process.env.MUSTER_URL = ORIGIN;
process.env.MUSTER_SESSION_SECRET = SECRET;

let testDatabase: TestDatabase;
let runtime: Runtime;
// Session cookies are made by next-auth with the wall clock, so this one stands at the start of the test.
const clock = new ManualClock(new Date());
const logged: string[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const log = new Proxy(createLogger('test', 'silent'), {
    get:
      () =>
      (...args: unknown[]) =>
        logged.push(JSON.stringify(args)),
  });
  const env = readEnvironment({ NODE_ENV: 'test', MUSTER_URL: ORIGIN, MUSTER_SESSION_SECRET: SECRET });
  runtime = { env, database: testDatabase.database, clock, log };
  (globalThis as { musterRuntime?: Runtime }).musterRuntime = runtime;
});
afterAll(async () => {
  (globalThis as { musterRuntime?: Runtime }).musterRuntime = undefined;
  await testDatabase.drop();
});

async function sessionOf(role: 'security' | 'viewer' | null): Promise<string> {
  const { prisma } = testDatabase.database;
  if (role && !(await prisma.groupMapping.findFirst({ where: { role } }))) {
    await prisma.groupMapping.create({
      data: {
        id: crypto.randomUUID(),
        groupName: role,
        role,
        team: null,
        createdAt: clock.now(),
        createdBy: 'test',
      },
    });
  }
  const issuer = 'https://idp.example';
  const identity = {
    issuer,
    subject: String(role),
    name: `the ${role}`,
    email: null,
    groups: role ? [role] : [],
  };
  const { personId } = await recordSignIn(runtime, {
    provider: 'oidc',
    identity,
    bootstrapGroup: null,
    origin: { address: null, agent: null },
    requestId: 'request-1',
  });
  return encode({ token: { sub: personId, issuer }, secret: SECRET, maxAge: 3_600 });
}

const signIn = async (role: 'security' | 'viewer' | null) =>
  asked.cookies.set('muster.session', await sessionOf(role));
const lastEvent = () => testDatabase.database.prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } });

beforeEach(() => {
  asked.cookies.clear();
  asked.revalidated.length = 0;
  asked.headers = new Headers({ 'x-request-id': 'request-action' });
  logged.length = 0;
});

const Input = z.object({
  name: z.string().min(3, 'At least three characters.'),
  secret: z.string().optional(),
});
const command: Command<z.output<typeof Input>, { said: string }> = {
  action: 'mapping:edit',
  subject: () => ({ kind: 'mapping', id: null }),
  async run(_, { name }) {
    if (name === 'conflict') throw invalid('test/no', 'Not that one.', { fields: { name: 'Another.' } });
    if (name === 'crash') throw new Error('hunter2 leaked');
    return {
      value: { said: name },
      audit: { action: 'mapping.added', subject: { kind: 'mapping', id: null }, payload: { group: name } },
    };
  },
};

describe('a server action', () => {
  const act = defineAction({ name: 'test.act', input: Input, command, revalidate: ['/settings'] });

  test('runs the command for the viewer, writes its event, and revalidates', async () => {
    await signIn('security');
    expect(await act({ name: 'fine' })).toEqual({ ok: true, value: { said: 'fine' } });
    expect(await lastEvent()).toMatchObject({
      action: 'mapping.added',
      actorName: 'the security',
      actorRole: 'security',
      requestId: 'request-action',
    });
    expect(asked.revalidated).toEqual(['/settings']);
  });

  test('tells whoever is signed out, or has no role, to sign in', async () => {
    expect(await act({ name: 'fine' })).toMatchObject({ ok: false, error: { code: 'session/missing' } });
    await signIn(null);
    expect(await act({ name: 'fine' })).toMatchObject({ ok: false, error: { code: 'session/missing' } });
  });

  test('refuses whoever may not, and leaves that in the trail', async () => {
    await signIn('viewer');
    expect(await act({ name: 'fine' })).toMatchObject({ ok: false, error: { code: 'access/forbidden' } });
    expect(await lastEvent()).toMatchObject({
      action: 'access.denied',
      outcome: 'refused',
      actorName: 'the viewer',
    });
    expect(asked.revalidated).toEqual([]);
  });

  test('says which field is wrong, for its schema and for the command', async () => {
    await signIn('security');
    expect(await act({ name: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'input/invalid', fields: { name: 'At least three characters.' } },
    });
    expect(await act(null as unknown as { name: string })).toMatchObject({
      ok: false,
      error: { code: 'input/invalid' },
    });
    expect(await act({ name: 'conflict' })).toEqual({
      ok: false,
      error: { code: 'test/no', message: 'Not that one.', fields: { name: 'Another.' } },
    });
  });

  test('shows a reference and no message for anything unexpected, and never logs its input', async () => {
    await signIn('security');
    const result = await act({ name: 'crash', secret: 'swordfish' });
    expect(result).toMatchObject({ ok: false, error: { code: 'unexpected', reference: 'request-action' } });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(logged.join()).toContain('request-action');
    expect(logged.join()).not.toContain('swordfish');
  });
});

describe('a page', () => {
  test('sends whoever is signed out to sign in and back', async () => {
    asked.headers.set('x-muster-path', '/credentials?kind=api-key');
    await expect(requireViewer('credential:read')).rejects.toThrow(
      'redirect /sign-in?callbackUrl=%2Fcredentials%3Fkind%3Dapi-key',
    );
    expect(await findViewer()).toBeNull();
  });

  test('sends whoever has no role to the page that says whom to ask', async () => {
    await signIn(null);
    await expect(requireViewer('credential:read')).rejects.toThrow('redirect /no-access');
  });

  test('names the action that a role does not have, and leaves the attempt in the trail, but not for a prefetch', async () => {
    await signIn('viewer');
    const before = await testDatabase.database.prisma.auditEvent.count();
    asked.headers.set('next-router-prefetch', '1');
    await expect(requireViewer('mapping:read')).rejects.toThrow('redirect /no-access?wanted=mapping%3Aread');
    expect(await testDatabase.database.prisma.auditEvent.count()).toBe(before);
    asked.headers.delete('next-router-prefetch');
    asked.headers.set('x-muster-path', '/settings/access?x=1');
    await expect(requireViewer('mapping:read')).rejects.toThrow('redirect /no-access?wanted=mapping%3Aread');
    expect(await lastEvent()).toMatchObject({
      action: 'access.denied',
      outcome: 'refused',
      subjectId: '/settings/access',
    });
    expect(await requireViewer('credential:read')).toMatchObject({ role: 'viewer', kind: 'person' });
  });
});

describe('a route', () => {
  const context = { params: Promise.resolve({ id: '7' }) };
  const read = defineRoute<{ id: string }>({
    action: 'credential:read',
    handler: (_, { viewer, params }) => ({ who: viewer.name, id: params.id }),
  });
  const write = defineRoute({ action: 'source:connect', handler: () => ({ done: true }) });
  const crash = defineRoute({
    action: 'credential:read',
    handler: () => Promise.reject(new Error('hunter2')),
  });
  const request = (method: string, headers: Record<string, string> = {}) =>
    new Request(`${ORIGIN}/api/x?q=swordfish`, {
      method,
      headers: { 'x-request-id': 'request-route', ...headers },
    });

  test('answers signed-out requests with 401 and how to sign in', async () => {
    const response = await read(request('GET'), context);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await response.json()).toMatchObject({ error: { code: 'session/missing' } });
  });

  test('knows people by their cookie and machines by their token', async () => {
    const cookie = `other=1; muster.session=${await sessionOf('viewer')}`;
    const person = await read(request('GET', { cookie }), context);
    expect([person.status, await person.json()]).toEqual([200, { who: 'the viewer', id: '7' }]);
    expect(person.headers.get('x-request-id')).toBe('request-route');
    expect(person.headers.get('cache-control')).toBe('no-store');
    const token = await createOperatorToken(runtime, { host: 'here', previous: null });
    const machine = await write(request('POST', { authorization: `Bearer ${token}` }), context);
    expect(machine.status).toBe(200);
    const wrong = await read(request('GET', { cookie, authorization: 'Bearer mst_wrong' }), context);
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: { code: 'token/invalid' } }]);
  });

  test('refuses posts with a cookie from other sites, before anything else is told', async () => {
    const cookie = `muster.session=${await sessionOf('viewer')}`;
    const foreign = await write(request('POST', { cookie, origin: 'https://evil.example' }), context);
    expect([foreign.status, await foreign.json()]).toMatchObject([
      403,
      { error: { code: 'request/cross-site' } },
    ]);
    const own = await write(request('POST', { cookie, origin: ORIGIN }), context);
    expect([own.status, await own.json()]).toMatchObject([403, { error: { code: 'access/forbidden' } }]);
    expect(await lastEvent()).toMatchObject({
      action: 'access.denied',
      outcome: 'refused',
      payload: { wanted: 'source:connect' },
    });
  });

  test('hides what is unexpected, and logs one line per request without the query', async () => {
    const cookie = `muster.session=${await sessionOf('viewer')}`;
    const response = await crash(request('GET', { cookie }), context);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
    const lines = logged.filter((line) => line.includes('answered'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('request-route');
    expect(logged.join()).not.toContain('swordfish');
  });
});

describe('health and metrics', () => {
  const context = { params: Promise.resolve({}) };
  const beat = (heartbeatAt: Date) =>
    testDatabase.database.prisma.worker.upsert({
      where: { id: 'w1' },
      create: { id: 'w1', startedAt: heartbeatAt, heartbeatAt, host: 'h', pid: 1 },
      update: { heartbeatAt },
    });
  const ask = async () => {
    const response = await health(new Request(`${ORIGIN}/api/health`), context);
    return [response.status, await response.json()];
  };

  test('healthy means a database and a worker that gave a sign of life within a minute', async () => {
    expect(await ask()).toMatchObject([
      503,
      { status: 'degraded', database: 'ok', worker: 'down', lastCollectionAt: null },
    ]);
    await beat(clock.now());
    expect(await ask()).toMatchObject([
      200,
      { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/), database: 'ok', worker: 'ok' },
    ]);
    await beat(new Date(clock.now().getTime() - 61_000));
    expect(await ask()).toMatchObject([503, { worker: 'down' }]);
  });

  test('a clock of this process that is wrong changes nothing about who is alive', async () => {
    const { readCounts } = await import('./status');
    await beat(new Date());
    const before = clock.now();
    clock.set(new Date(before.getTime() + 600_000));
    expect(await ask()).toMatchObject([200, { worker: 'ok' }]);
    const counts = await readCounts(runtime.database, clock.now());
    clock.set(before);
    expect(counts.liveWorkers).toBe(1);
    expect(counts.heartbeatAgeSeconds).toBeLessThan(60);
  });

  test('a load balancer may ask for the web alone', async () => {
    await beat(new Date(Date.now() - 61_000));
    const ofWeb = await health(new Request(`${ORIGIN}/api/health?of=web`), context);
    expect([ofWeb.status, await ofWeb.json()]).toMatchObject([200, { status: 'degraded', worker: 'down' }]);
  });

  test('a database that is gone is said so, not thrown', async () => {
    const { readHealth } = await import('./status');
    const broken = {
      ...runtime,
      database: { ...runtime.database, query: () => Promise.reject(new Error('gone')) },
    };
    expect(await readHealth(broken)).toMatchObject({ status: 'down', database: 'down', worker: 'unknown' });
  });

  test('metrics are open on the machine itself, and elsewhere to a token', async () => {
    const get = (headers: Record<string, string>) =>
      metrics(new Request(`${ORIGIN}/api/metrics`, { headers }), context);
    expect((await get({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(401);
    expect((await get({ 'x-forwarded-for': '127.0.0.1', 'x-muster-via-proxy': '1' })).status).toBe(401);
    const token = await createOperatorToken(runtime, { host: 'here', previous: null });
    expect((await get({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${token}` })).status).toBe(
      200,
    );
    await testDatabase.database.prisma.postureCount.create({
      data: { dimension: 'all', value: '', measure: 'standing', bucket: 'out', count: 12 },
    });
    const channelId = randomUUID();
    const sendAt = new Date(Date.now() - 600_000);
    await testDatabase.database.prisma.noticeChannel.create({
      data: { id: channelId, kind: 'mail', name: 'Mail', config: {}, createdAt: sendAt, createdBy: 'test' },
    });
    const delivery = { channelId, kind: 'digest', createdAt: sendAt, sendAt };
    await testDatabase.database.prisma.noticeDelivery.createMany({
      data: [
        { ...delivery, id: randomUUID(), address: 'a@example.com', occasion: '1', state: 'waiting' },
        { ...delivery, id: randomUUID(), address: 'b@example.com', occasion: '1', state: 'sent' },
        { ...delivery, id: randomUUID(), address: 'c@example.com', occasion: '1', state: 'sent' },
      ],
    });
    const response = await get({ 'x-forwarded-for': '127.0.0.1' });
    const text = await response.text();
    expect(text).toContain('muster_credentials{standing="out"} 12');
    expect(text).toContain('muster_http_request_duration_seconds_count{route="health"');
    expect(text).toMatch(/muster_worker_heartbeat_age_seconds \d/);
    expect(text).toContain('muster_notices_waiting 1');
    expect(text).toMatch(/muster_notices_oldest_waiting_seconds (59|60)\d/);
    expect(text).toContain('muster_notice_deliveries{channel="mail",state="sent"} 2');
  });

  test('the lag of the stream is measured by destination, and never makes Muster unhealthy', async () => {
    await testDatabase.database.prisma.streamDestination.deleteMany();
    const now = clock.now();
    expect(await ask()).toMatchObject([expect.anything(), { stream: null }]);
    await sealTrail(testDatabase.database);
    const id = await insertDestination(testDatabase.database, 'file', { file: 'a.jsonl' }, 'SIEM');
    await testDatabase.database.query(sql`UPDATE stream_cursor c SET sequence = coalesce(
      (SELECT max(sequence) FROM audit_link l WHERE l.chain = c.chain), 0)`);
    await beat(new Date());
    expect(await ask()).toMatchObject([
      200,
      { stream: { state: 'working', waitingEvents: 0, oldestWaitingSeconds: 0 } },
    ]);
    await writeEvents(runtime, 7);
    clock.set(new Date(now.getTime() + 16 * 60_000));
    expect(await ask()).toMatchObject([
      200,
      { stream: { state: 'behind', waitingEvents: 7, oldestWaitingSeconds: 960 } },
    ]);
    await testDatabase.database.prisma.streamDestination.update({
      where: { id },
      data: { downSince: now, lost: 3 },
    });
    expect(await ask()).toMatchObject([200, { stream: { state: 'away' } }]);
    const request = new Request(`${ORIGIN}/api/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
    const text = await (await metrics(request, context)).text();
    expect(text).toContain('muster_stream_waiting_events{destination="SIEM"} 7');
    expect(text).toContain('muster_stream_oldest_waiting_seconds{destination="SIEM"} 960');
    expect(text).toContain('muster_stream_lost_events{destination="SIEM"} 3');
    clock.set(now);
  });
});
