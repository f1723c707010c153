import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import tls from 'node:tls';
import type { DemoEndpoint, DemoRequest, DemoWorld } from '@/lib/demo/endpoint';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { systemClock } from '@/lib/kernel/clock';

export interface TlsEndpoint {
  /** `https://127.0.0.1:PORT` */
  baseUrl: string;
  caPem: string;
  close(): Promise<void>;
}

/**
 * Makes this process (this thread) trust the authority. NODE_EXTRA_CA_CERTS is read only when a process
 * starts.
 */
export function trustAuthority(caPem: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), caPem]);
}

/**
 * Serves a demo endpoint over HTTPS on a free port of 127.0.0.1, under an authority made now and trusted by
 * this process. `now` is the endpoint's clock; certificates go by the machine's.
 */
export async function startTlsEndpoint(endpoint: DemoEndpoint, now: () => Date): Promise<TlsEndpoint> {
  const authority = await createLocalAuthority({ hosts: ['127.0.0.1', 'localhost'], now: systemClock.now() });
  trustAuthority(authority.caPem);
  let baseUrl = '';
  const world: DemoWorld = { now, baseUrl: () => baseUrl };
  const server = createServer({ key: authority.keyPem, cert: authority.certPem }, (incoming, outgoing) => {
    answer(endpoint, world, incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test endpoint has no port.');
  baseUrl = `https://127.0.0.1:${address.port}`;
  return {
    baseUrl,
    caPem: authority.caPem,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  endpoint: DemoEndpoint,
  world: DemoWorld,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await endpoint.handle(await readRequest(incoming, world.baseUrl()), world);
  outgoing.writeHead(response.status, response.headers ?? {});
  outgoing.end(response.body);
}

async function readRequest(incoming: IncomingMessage, baseUrl: string): Promise<DemoRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', baseUrl),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
