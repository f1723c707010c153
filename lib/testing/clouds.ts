import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import type { DemoEndpoint, DemoRequest, DemoResponse } from '@/lib/demo/endpoint';
import { awsEstate, awsExpected } from '@/lib/demo/estate/aws';
import { azureEstate } from '@/lib/demo/estate/azure';
import { azureExpected } from '@/lib/demo/estate/azure-expected';
import { gcpEstate } from '@/lib/demo/estate/gcp';
import { gcpExpected } from '@/lib/demo/estate/gcp-expected';
import { createGcpEndpoint } from '@/lib/demo/gcp-endpoint';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { systemClock } from '@/lib/kernel/clock';
import { CLOUD_WORDS, type CloudName, type CloudWords } from './cloud-answers';
import { trustAuthority } from './tls';

export const CLOUDS: readonly CloudName[] = ['aws', 'azure', 'gcp'];
export const TODAY = new Date('2026-11-21T12:00:00Z');
/** A name the servers' certificate is good for besides their address. */
export const OTHER_NAME = 'rebind.example';

/** A request on its way through the server. */
export interface Exchange {
  request: DemoRequest;
  outgoing: ServerResponse;
  /** What the cloud would answer. */
  answer(): Promise<DemoResponse>;
}

/** Answers in the cloud's place, or takes care of `outgoing` itself and returns `handled`; undefined leaves it be. */
export type Fault = (exchange: Exchange) => Promise<DemoResponse | 'handled' | undefined>;

/** One small cloud of the demo behind a real server, over TLS where the clients ask for it. */
export interface TestCloud {
  name: CloudName;
  words: CloudWords;
  url: string;
  /** What a person would enter to connect it. */
  config: Record<string, unknown>;
  /** Set by a test to make the server misbehave. */
  fault: Fault | null;
  /** How many credentials a complete collection finds today. */
  expected: number;
  resolveReference(reference: string): Promise<string>;
  close(): Promise<void>;
}

interface Demo {
  endpoint: DemoEndpoint;
  config: Record<string, unknown>;
  expected: number;
  secret: string;
}

const OPTIONS = { seed: 'faults', size: 0.1, today: TODAY };
const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, each) => total + each, 0);

const DEMOS: Readonly<Record<CloudName, () => Demo>> = {
  aws() {
    const estate = awsEstate(OPTIONS);
    const [first] = estate.accounts;
    return {
      endpoint: createAwsEndpoint(estate, { throttleEvery: 0 }),
      config: {
        regions: estate.regions.join(','),
        accessKeyId: estate.reader.accessKeyId,
        secretAccessKey: 'env:CLOUD',
      },
      expected: sum(awsExpected(estate, TODAY).byAccount[first?.id ?? ''] ?? {}),
      secret: 'any',
    };
  },
  azure() {
    const estate = azureEstate(OPTIONS);
    const { tenantId, reader } = estate;
    return {
      endpoint: createAzureEndpoint(estate, { throttleEvery: 0 }),
      config: {
        tenantId,
        clientId: reader.clientId,
        clientSecret: 'env:CLOUD',
      },
      expected: azureExpected(estate, TODAY).total,
      secret: reader.clientSecret,
    };
  },
  gcp() {
    const estate = gcpEstate(OPTIONS);
    return {
      endpoint: createGcpEndpoint(estate, { throttleEvery: 0 }),
      config: { projects: estate.projects.map(({ id }) => id).join(',') },
      expected: gcpExpected(estate, TODAY).total,
      secret: '',
    };
  },
};

/** Starts a cloud; close it after the test. */
export async function startCloud(name: CloudName): Promise<TestCloud> {
  const { endpoint, config, expected, secret } = DEMOS[name]();
  const world = { now: () => TODAY, baseUrl: () => cloud.url };
  const exchange = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await readRequest(incoming, cloud.url);
    const answer = () => endpoint.handle(request, world);
    const given = await cloud.fault?.({ request, outgoing, answer });
    if (given === 'handled') return;
    const { status, headers, body } = given ?? (await answer());
    outgoing.writeHead(status, headers ?? {}).end(body ?? '');
  };
  const { server, url } = await listen(endpoint.tls, (incoming, outgoing) => {
    exchange(incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
  });
  const cloud: TestCloud = {
    name,
    words: CLOUD_WORDS[name],
    url,
    config: { ...config, endpoint: url },
    fault: null,
    expected,
    resolveReference: async () => secret,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return cloud;
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

async function listen(tls: boolean, listener: Listener) {
  const server = tls ? createTlsServer(await certificate(), listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}` };
}

async function certificate() {
  const hosts = ['127.0.0.1', 'localhost', OTHER_NAME];
  const { caPem, certPem, keyPem } = await createLocalAuthority({ hosts, now: systemClock.now() });
  trustAuthority(caPem);
  return { cert: certPem, key: keyPem };
}

async function readRequest(incoming: IncomingMessage, url: string): Promise<DemoRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', url),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
