import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { DemoEndpoint, DemoRequest, DemoWorld } from './endpoint';

export interface TlsMaterial {
  certPem: string;
  keyPem: string;
}

/** What was asked of an endpoint; tests read it to see that no secret value was ever requested. */
export interface LoggedRequest {
  endpoint: string;
  method: string;
  path: string;
  /** AWS names the operation in a header or in the body, not in the path. */
  operation: string;
  status: number;
}

const LARGEST_BODY = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('the request is too large for the demo');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function operationOf({ headers, body }: DemoRequest): string {
  return headers['x-amz-target'] ?? /(?:^|&)Action=([A-Za-z]+)/.exec(body)?.[1] ?? '';
}

/** Serves one endpoint on a loopback port until closed. */
export async function listen(
  endpoint: DemoEndpoint,
  options: { port: number; now: () => Date; tls?: TlsMaterial; onRequest?: (entry: LoggedRequest) => void },
): Promise<{ url: string; server: Server }> {
  let url = '';
  const world: DemoWorld = { now: options.now, baseUrl: () => url };
  const handler: RequestListener = async (incoming, outgoing) => {
    try {
      const request: DemoRequest = {
        method: incoming.method ?? 'GET',
        url: new URL(incoming.url ?? '/', url),
        headers: headersOf(incoming),
        body: await readBody(incoming),
      };
      const response = await endpoint.handle(request, world);
      options.onRequest?.({
        endpoint: endpoint.name,
        method: request.method,
        path: request.url.pathname,
        operation: operationOf(request),
        status: response.status,
      });
      outgoing.writeHead(response.status, response.headers ?? {});
      outgoing.end(response.body ?? '');
    } catch (error) {
      outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(error instanceof Error ? error.message : 'error');
    }
  };
  if (endpoint.tls && !options.tls) throw new Error(`${endpoint.name} needs a certificate`);
  const server =
    options.tls && endpoint.tls
      ? (createTls({ cert: options.tls.certPem, key: options.tls.keyPem }, handler) as unknown as Server)
      : createPlain(handler);
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  url = `${endpoint.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  return { url, server };
}
