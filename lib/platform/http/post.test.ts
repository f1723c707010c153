import { afterEach, expect, it } from 'vitest';
import { type Answer, startServer } from '@/lib/collectors/runner/test-server';
import { guardedAgents } from './guarded-agents';
import { post } from './post';

let close: () => Promise<unknown> = async () => undefined;
afterEach(() => close());

async function serve(answer: Answer) {
  const server = await startServer(answer);
  close = server.close;
  return server;
}

it('gives up on an answer that does not come, and on one that never ends', async () => {
  const silent = await serve(() => undefined);
  await expect(post(silent.url, '{}', { allowPrivate: true, timeoutMs: 200 })).rejects.toMatchObject({
    code: 'http/timeout',
  });
  await close();
  const slow = await serve((_, response) => {
    response.writeHead(200).write('a');
  });
  await expect(post(slow.url, '{}', { allowPrivate: true, timeoutMs: 200 })).rejects.toMatchObject({
    code: 'http/timeout',
  });
});

it('reads no more of an answer than its beginning', async () => {
  const endless = await serve((_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  const { status, text } = await post(endless.url, '{}', { allowPrivate: true });
  expect(status).toBe(200);
  expect(text).toHaveLength(16 * 1024);
});

it('refuses a name that leads inside by the time it connects, and says no address in doing so', async () => {
  const server = await serve((_, response) => response.end());
  const { port } = new URL(server.url);
  const agents = guardedAgents(async () => [{ address: '127.0.0.1', family: 4 }]);
  const posted = post(`https://hooks.example:${port}/services/T0/SECRET`, '{}', {
    allowPrivate: false,
    agents,
  });
  await expect(posted).rejects.toMatchObject({ code: 'http/endpoint-private' });
  await expect(posted).rejects.not.toThrow(/SECRET/);
  expect(server.requests).toEqual([]);
});

it('says that a connection failed, but not where to', async () => {
  const server = await serve(() => undefined);
  await server.close();
  const posted = post(`${server.url}/services/SECRET`, '{}', { allowPrivate: true });
  await expect(posted).rejects.toMatchObject({
    code: 'http/unreachable',
    message: expect.not.stringContaining('SECRET'),
  });
});
