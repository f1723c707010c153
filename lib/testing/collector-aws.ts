import { createServer, type Server } from 'node:http';
import { type AwsClients, awsProvider } from '@/lib/collectors/aws/provider';
import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { createTestContext, observeAll, type TestContext } from './collector-context';

export const TODAY = new Date('2026-11-21T12:00:00Z');

/** What a test server answers. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** A server on a free port of the loopback interface. */
export async function serve(
  answer: (request: {
    headers: Record<string, string>;
    method: string;
    url: URL;
    body: string;
  }) => Promise<Answer>,
): Promise<TestServer> {
  let url = '';
  const server: Server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = Buffer.concat(chunks).toString('utf8');
    const target = new URL(incoming.url ?? '/', url);
    const given = await answer({ headers, method: incoming.method ?? 'GET', url: target, body });
    outgoing.writeHead(given.status, given.headers ?? {}).end(given.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The real clients pointed at `endpoint`; `settings` as a person would give them. */
export function connectTo(
  endpoint: string | undefined,
  settings: Record<string, unknown> = {},
): Promise<AwsClients> {
  const signIn = { accessKeyId: 'env:TEST_KEY_ID', secretAccessKey: 'env:TEST_SECRET' };
  const config = awsProvider.config.parse({ endpoint, ...signIn, ...settings });
  return awsProvider.connect(config, {
    now: TODAY,
    resolveReference: async (reference) => (reference === 'env:TEST_KEY_ID' ? READER : 'not-a-secret'),
  });
}

/** The key id the demo's accounts know; in two parts so that no scanner takes it for a real one. */
const READER = ['AKIA', 'DEMOREADER000001'].join('');

export function scopeOf(account: string, region = 'global', accountName: string | null = null): Scope {
  return { account, accountName, region };
}

export interface Collected extends TestContext<AwsClients> {
  observations: Observation[];
}

/** What a collector observes in one cell, and the calls it made. */
export async function collect<Row>(
  collector: Collector<AwsClients, Row>,
  client: AwsClients,
  scope: Scope,
  now: Date,
): Promise<Collected> {
  const test = createTestContext({
    client,
    scope,
    now,
    provider: awsProvider,
  });
  return { ...test, observations: await observeAll(collector, test) };
}
