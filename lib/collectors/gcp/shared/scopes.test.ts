import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denied, json } from '@/lib/demo/gcp/answers';
import { collectGcp, collectScripted, serve, startGcp, TODAY } from '@/lib/testing/collector-gcp';
import { gcpProvider } from '../provider';

const signal = new AbortController().signal;
const connect = (config: { organization: string; endpoint: string }) =>
  gcpProvider.connect(config, { now: TODAY, resolveReference: async () => '' });

describe('an organisation', () => {
  let gcp: Awaited<ReturnType<typeof startGcp>>;
  beforeAll(async () => {
    gcp = await startGcp({ throttleEvery: 0 }, 0.2);
  });
  afterAll(() => gcp.close());

  it('is every project below it, page by page, without a call for any of them', async () => {
    const { number, inactive } = gcp.estate.organization;
    const clients = await connect({ organization: number, endpoint: gcp.url });
    const before = gcp.requests.length;
    const scopes = await gcpProvider.scopes(clients, signal);
    expect(scopes.map(({ account }) => account)).toEqual([...gcp.projects, ...inactive.map(({ id }) => id)]);
    expect(scopes[0]).toEqual({
      account: 'northwind-commerce-prod',
      accountName: 'Northwind Commerce production',
      regions: ['global'],
    });
    expect(gcp.requests.length - before).toBe(2);
  });

  it('finds what its projects hold, and says of one that is shut down that it is not active, without asking', async () => {
    const { number, inactive } = gcp.estate.organization;
    const byProject = await collectGcp(gcp, gcp.projects);
    const before = gcp.requests.length;
    const { observations, outcomes } = await collectGcp(gcp, [], {}, { organization: number });
    const ids = (all: typeof observations) => all.map(({ externalId }) => externalId).sort();
    expect(ids(observations)).toEqual(ids(byProject.observations));
    const shut = inactive[0]?.id ?? '';
    const cells = Object.entries(outcomes).filter(([cell]) => cell.endsWith(`@${shut}`));
    expect(cells).toHaveLength(gcpProvider.collectors.length);
    for (const [, outcome] of cells) {
      expect(outcome).toMatchObject({ state: 'not-enabled', calls: 0 });
      expect(outcome.failure?.message).toContain('not active (DELETE_REQUESTED)');
    }
    expect(gcp.requests.slice(before).some(({ path }) => path.includes(shut))).toBe(false);
  });

  it('that may not be searched names the permission', async () => {
    const clients = await connect({ organization: '999999', endpoint: gcp.url });
    const failed = gcpProvider.scopes(clients, signal);
    await expect(failed).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'cloudasset.assets.searchAllResources' },
    });
  });
});

it('an organisation that never ends is unreadable, not walked for ever', async () => {
  const { close, url, requests } = await serve({
    name: 'script',
    tls: false,
    handle: async () => json({ results: [{ name: '//x/projects/my-project' }], nextPageToken: 'again' }),
  });
  const clients = await connect({ organization: '999999', endpoint: url });
  await expect(gcpProvider.scopes(clients, signal)).rejects.toMatchObject({
    failure: { reason: 'malformed' },
  });
  expect(requests).toHaveLength(2);
  await close();
});

it('one project that is denied does not stop the others', async () => {
  const { outcomes } = await collectScripted(
    { 'my-denied/locations/global/keys': denied('apikeys.keys.list') },
    { projects: 'my-denied, my-project' },
  );
  expect(outcomes['gcp.api-keys@my-denied']?.state).toBe('denied');
  expect(outcomes['gcp.api-keys@my-project']?.state).toBe('complete');
});
