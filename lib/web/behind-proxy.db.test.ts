import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loopbackPort } from '@/lib/operate/port';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

const WEB = 'dist/web.js';
const ORIGIN = 'https://muster.example.com';

let db: TestDatabase;
let web: ChildProcess;
let port: number;

beforeAll(async () => {
  if (!existsSync(WEB) || !existsSync('.next/BUILD_ID'))
    throw new Error('the web is not built; run "npm run build" first');
  db = await createTestDatabase();
  port = await loopbackPort(undefined);
  web = fork(WEB, [], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      MUSTER_URL: ORIGIN,
      MUSTER_TRUST_PROXY: '1',
      MUSTER_SESSION_SECRET: 'a session secret of at least thirty-two characters',
      DATABASE_URL: db.url,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    web.once('message', () => resolve());
    web.once('exit', (code) => reject(new Error(`the web ended while starting (${code})`)));
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => web.once('exit', resolve));
  web.kill();
  await ended;
  await db.drop();
});

/** Asks the way a TLS proxy in front hands a request on. */
function ask(path: string, host: string, more: Record<string, string> = {}): Promise<IncomingMessage> {
  const headers = {
    ...more,
    host,
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
  };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => resolve(response.resume())).on(
      'error',
      reject,
    );
  });
}

test('another name of the server is led to the one people use, with path and query', async () => {
  const { statusCode, headers } = await ask('/credentials?standing=out&q=a%20b', 'old.example.com');
  expect([statusCode, headers.location]).toEqual([307, `${ORIGIN}/credentials?standing=out&q=a+b`]);
});

test('its own name is not led anywhere but to signing in, and is pinned to https', async () => {
  const { statusCode, headers } = await ask('/credentials', 'muster.example.com');
  expect([statusCode, headers.location]).toEqual([307, `${ORIGIN}/sign-in?callbackUrl=%2Fcredentials`]);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
});

test('metrics are not open to whoever comes through the proxy', async () => {
  expect((await ask('/api/metrics', 'muster.example.com')).statusCode).toBe(401);
});

test('a database that is away is a matter of trying again, not of asking whom it concerns', async () => {
  const comeBack = await db.goAway();
  const answers = await Promise.all([
    ask('/api/sources', 'muster.example.com', { authorization: `Bearer mst_${'a'.repeat(43)}` }),
    ask('/api/health', 'muster.example.com'),
    ask('/api/health?of=web', 'muster.example.com'),
  ]).finally(comeBack);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503]);
  expect((await ask('/api/health?of=web', 'muster.example.com')).statusCode).toBe(200);
});

test('a connection is kept for longer than proxies keep an idle one', async () => {
  const { headers } = await ask('/api/health', 'muster.example.com');
  expect(Number(/timeout=(\d+)/.exec(String(headers['keep-alive']))?.[1])).toBeGreaterThan(60);
});

test('what the build names is named alike on every machine, so that one web process answers pages of another', () => {
  expect(readFileSync('.next/BUILD_ID', 'utf8')).toMatch(/^[0-9a-f]{20}$/);
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  const names = createHash('sha256').update('names of server actions').digest('base64');
  expect(manifest.encryptionKey).toBe(names);
});
