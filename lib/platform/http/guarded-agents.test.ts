import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '@/lib/collectors/runner/test-server';
import { guardedAgents, type LookupAll } from './guarded-agents';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer((_, response) => response.writeHead(200).end('inside'));
});
afterAll(() => server.close());

/** What a request over guarded connections comes to: the error, for nothing public can be reached from a test. */
async function errorOf(host: string, addresses: string[] = []): Promise<Error> {
  const lookup: LookupAll = async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const agents = guardedAgents(lookup);
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    get({ host, port, agent: agents.http }, () => reject(new Error('it was answered'))).once(
      'error',
      resolve,
    );
  });
}

const PRIVATE = { code: 'http/endpoint-private' };

it('refuses a name at the moment it leads inside, though one of its addresses is public', async () => {
  expect(await errorOf('iam.example', ['127.0.0.1'])).toMatchObject(PRIVATE);
  expect(await errorOf('iam.example', ['93.184.216.34', '127.0.0.1'])).toMatchObject(PRIVATE);
  expect(await errorOf('iam.example', ['::ffff:127.0.0.1'])).toMatchObject(PRIVATE);
});

it('refuses an address, which a redirect may lead to, without any lookup', async () => {
  expect(await errorOf('127.0.0.1')).toMatchObject(PRIVATE);
  expect(await errorOf('[::1]')).toMatchObject(PRIVATE);
  expect(server.requests).toEqual([]);
});

it('says of a name without an address that it has none', async () => {
  expect(await errorOf('iam.example')).toMatchObject({ code: 'ENOTFOUND' });
});

it('finds its own refusal behind what clients make of it', async () => {
  const { refusalIn } = guardedAgents();
  const refused = await errorOf('127.0.0.1');
  const wrapped = new Error(`request to http://x failed, reason: ${refused.message}`, { cause: 'x' });
  expect(refusalIn(new Error('could not sign in', { cause: wrapped }))).toBe(refused.message);
  expect(refusalIn(new Error('connection refused'))).toBeNull();
});
