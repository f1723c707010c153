import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { gcpExpected } from '@/lib/demo/estate/gcp-expected';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { collectGcp, startGcp, TODAY } from '@/lib/testing/collector-gcp';
import { gcpRole, printGcpRole } from './permissions';
import { gcpProvider } from './provider';
import { GcpConfig } from './shared/config';

let gcp: Awaited<ReturnType<typeof startGcp>>;
beforeAll(async () => {
  gcp = await startGcp();
});
afterAll(() => gcp.close());

const connect = (config: GcpConfig, secret = '') =>
  gcpProvider.connect(config, { now: TODAY, resolveReference: async () => secret });
const signal = new AbortController().signal;

/** How many there are of every kind that Google's collectors can find. */
function countsOf(observations: readonly Observation[]) {
  const kinds = new Set(gcpProvider.collectors.flatMap(({ produces }) => produces));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, observations.filter((one) => one.kind === kind).length]),
  );
}

describe('a collection over all projects', () => {
  it('finds what the estate holds, per project and kind, through throttling and paging', async () => {
    gcp.clock.set(TODAY);
    const { observations, outcomes, waits } = await collectGcp(gcp, gcp.projects);
    const expected = gcpExpected(gcp.estate, TODAY);
    const found = gcp.projects.map((id) => [
      id,
      countsOf(observations.filter(({ account }) => account === id)),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected.byProject);
    expect(new Set(Object.values(outcomes).map(({ state }) => state))).toEqual(new Set(['complete']));
    expect(waits.length).toBeGreaterThan(5);
    expect(waits.every((ms) => ms >= 1_000)).toBe(true);
  });

  it('shows the past as it was, with one project whose secrets were denied', async () => {
    const at = addDays(TODAY, -68);
    gcp.clock.set(at);
    const { observations, outcomes } = await collectGcp(gcp, gcp.projects);
    const expected = gcpExpected(gcp.estate, at);
    expect(countsOf(observations)).toEqual(expected.readable);
    const dark = gcp.estate.stories.deniedSecrets.id;
    expect(outcomes[`gcp.secret-manager-secrets@${dark}`]).toMatchObject({
      state: 'denied',
      listed: 0,
      failure: { permission: 'secretmanager.secrets.list' },
    });
    expect(outcomes[`gcp.service-account-keys@${dark}`]?.state).toBe('complete');
    gcp.clock.set(TODAY);
  });

  it('asks for no value and sends nothing but reads', () => {
    expect(gcp.endpoint.valueReads).toEqual([]);
    expect(new Set(gcp.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('says of a project that is not there that it is denied, never that it is empty', async () => {
    const { outcomes, observations } = await collectGcp(gcp, ['northwind-typo']);
    expect(observations).toEqual([]);
    expect(Object.keys(outcomes)).toHaveLength(gcpProvider.collectors.length);
    expect(new Set(Object.values(outcomes).map(({ state }) => state))).toEqual(new Set(['denied']));
  });
});

describe('the endpoint', () => {
  it('refuses the value of a secret and remembers who asked', async () => {
    const { url, endpoint, close } = await startGcp({ throttleEvery: 0 });
    const clients = await connect({ projects: 'northwind-data-prod', endpoint: url });
    const name = 'projects/northwind-data-prod/secrets/any/versions/latest';
    await expect(clients.secrets().accessSecretVersion({ name })).rejects.toMatchObject({ code: 7 });
    expect(endpoint.valueReads).toEqual([`GET /v1/${name}:access`]);
    const bare = await fetch(`${url}/v1/projects/northwind-data-prod/secrets`);
    expect(bare.status).toBe(401);
    await close();
  });
});

describe('scopes', () => {
  it('are the projects, each once, with their names', async () => {
    const clients = await connect({
      projects: 'northwind-sandbox, northwind-typo,northwind-sandbox',
      endpoint: gcp.url,
    });
    expect(await gcpProvider.scopes(clients, signal)).toEqual([
      { account: 'northwind-sandbox', accountName: 'Northwind Sandbox', regions: ['global'] },
      { account: 'northwind-typo', accountName: null, regions: ['global'] },
    ]);
  });

  it('fail as unauthenticated for a key that cannot sign, without a word of it', async () => {
    const file = {
      type: 'service_account',
      client_email: 'x@y.iam.gserviceaccount.com',
      private_key: 'hunter2',
    };
    const clients = await connect(
      { projects: 'northwind-sandbox', credentials: 'env:KEY' },
      JSON.stringify(file),
    );
    const error = await gcpProvider.scopes(clients, signal).catch((caught: unknown) => caught);
    const failure = gcpProvider.classify(error, 'scopes');
    expect(failure.reason).toBe('unauthenticated');
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  it.each([
    '',
    'not json',
    '[]',
    '{"type":"authorized_user"}',
    '{"private_key":"x"}',
    '{"type":"external_account"}',
  ])('cannot be read with credentials that are %j', async (text) => {
    const failed = connect({ projects: 'northwind-sandbox', credentials: 'file:/x' }, text);
    await expect(failed).rejects.toThrow(CollectorFailure);
    await expect(failed).rejects.toMatchObject({ failure: { reason: 'unauthenticated' } });
  });
});

describe('credentials of an external account', () => {
  const file = {
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: '/run/token' },
  };
  const connectWith = (changes: object) =>
    connect(
      { projects: 'northwind-sandbox', credentials: 'env:KEY' },
      JSON.stringify({ ...file, ...changes }),
    );

  it('are taken', async () => {
    await expect(connectWith({})).resolves.toMatchObject({ projects: ['northwind-sandbox'] });
  });

  it.each([
    [{ credential_source: { executable: { command: '/bin/hunter2' } } }],
    [{ token_url: 'https://hunter2.example/token' }],
    [{ token_url: 'http://sts.googleapis.com/v1/token' }],
    [{ service_account_impersonation_url: 'https://googleapis.com.hunter2.example/' }],
  ])('are refused with %j', async (changes) => {
    const failed = connectWith(changes);
    await expect(failed).rejects.toMatchObject({ failure: { reason: 'unauthenticated' } });
    await expect(failed).rejects.not.toThrow(/hunter2/);
  });
});

describe('a server that misbehaves', () => {
  const KEYS = 'gcp.service-account-keys@my-project';
  const SECRETS = 'gcp.secret-manager-secrets@my-project';
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  /** Answers the project; everything else is up to `answer`. */
  async function collectFrom(answer: (response: ServerResponse) => void) {
    server = createServer((request, response) => {
      if (!request.url?.startsWith('/v3/')) return answer(response);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"projectId":"my-project"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const at = { url: `http://127.0.0.1:${port}`, clock: new ManualClock(TODAY) };
    return (await collectGcp(at, ['my-project'], { attempts: 1, attemptTimeoutMs: 150 })).outcomes;
  }

  it('is given up when it never answers', async () => {
    const outcomes = await collectFrom(() => undefined);
    expect([outcomes[KEYS]?.state, outcomes[SECRETS]?.state]).toEqual(['timeout', 'timeout']);
  });

  it('is unavailable when it cuts the connection before or in the middle of an answer', async () => {
    const before = await collectFrom((response) => response.destroy());
    expect([before[KEYS]?.state, before[SECRETS]?.state]).toEqual(['unavailable', 'unavailable']);
    server.closeAllConnections();
    server.close();
    const inside = await collectFrom((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"accounts":[', () => setImmediate(() => response.destroy()));
    });
    expect([inside[KEYS]?.state, inside[SECRETS]?.state]).toEqual(['unavailable', 'unavailable']);
  });
});

describe('the configuration', () => {
  it.each([
    [{ projects: 'my-project-1' }, true],
    [{ organization: '123456789012' }, true],
    [{ organization: 'organizations/123456789012' }, false],
    [{ organization: '123456789012', projects: 'my-project-1' }, false],
    [{ projects: ' my-project-1 , example.com:my-project ', credentials: 'file:/run/x.json' }, true],
    [{ projects: 'my-project-1', endpoint: 'http://127.0.0.1:1' }, true],
    [{ projects: '' }, false],
    [{ projects: ' , ' }, false],
    [{ projects: 'My Project' }, false],
    [{ projects: '123456789' }, false],
    [{ projects: 'my-project-1', credentials: '{"private_key":"x"}' }, false],
    [{ projects: 'my-project-1', endpoint: 'ftp://x' }, false],
    [{ projects: 'my-project-1', endpoint: 'https://x.example', credentials: 'env:X' }, false],
    [{ projects: 'my-project-1', token: 'x' }, false],
    [{}, false],
  ])('%j is taken: %s', (config, isTaken) => {
    expect(GcpConfig.safeParse(config).success).toBe(isTaken);
  });
});

it('prints a custom role with just what the collectors need', () => {
  const role = gcpRole(gcpProvider.collectors);
  expect(role.includedPermissions).toEqual([
    'apikeys.keys.list',
    'certificatemanager.certs.list',
    'cloudasset.assets.listResource',
    'cloudasset.assets.searchAllResources',
    'cloudsql.instances.list',
    'cloudsql.users.list',
    'compute.instances.list',
    'compute.projects.get',
    'iam.denypolicies.get',
    'iam.denypolicies.list',
    'iam.serviceAccountKeys.list',
    'iam.serviceAccounts.list',
    'policyanalyzer.serviceAccountKeyLastAuthenticationActivities.query',
    'resourcemanager.projects.get',
    'secretmanager.secrets.list',
    'secretmanager.versions.list',
    'storage.hmacKeys.list',
  ]);
  expect(JSON.parse(printGcpRole(role))).toEqual(role);
});
