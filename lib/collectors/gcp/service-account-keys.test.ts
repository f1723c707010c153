import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observedHash, observedState } from '@/lib/credentials/merge/identity';
import type { Observation } from '@/lib/credentials/model';
import type { DemoResponse } from '@/lib/demo/endpoint';
import { json } from '@/lib/demo/gcp/answers';
import {
  type Collected,
  callsAllowed,
  collectGcp,
  collectScripted,
  listing,
  startGcp,
  TODAY,
} from '@/lib/testing/collector-gcp';
import { type ServiceAccountKeyRow, serviceAccountKeys } from './service-account-keys';
import type { Account, Key } from './shared/account-keys';

const SCOPE = { account: 'my-project', accountName: 'My Project', region: 'global' };

describe('collected from the estate', () => {
  let gcp: Awaited<ReturnType<typeof startGcp>>;
  let collected: Collected;
  beforeAll(async () => {
    gcp = await startGcp();
    collected = await collectGcp(gcp, gcp.projects);
  });
  afterAll(() => gcp.close());

  const keys = () => collected.observations.filter(({ resource }) => resource === 'iam.service-account-key');

  it('every key has the dates, state and last use that Google shows', () => {
    const expected = gcp.estate.state(TODAY).projects.flatMap(({ project, accounts }) =>
      accounts.flatMap(({ account, keys: own }) =>
        own.map(({ key, lastAuthenticatedAt }) => ({
          externalId: key.name,
          account: project.id,
          accountName: project.name,
          holder: { type: 'service-account', id: account.uniqueId, name: account.email },
          status: key.disabled || account.disabled ? 'disabled' : 'active',
          valueChangedAt: new Date(key.validAfterTime ?? ''),
          expires: key.validBeforeTime?.startsWith('9999') ? 'none' : new Date(key.validBeforeTime ?? ''),
          lastUsed: project.isActivityEnabled ? (lastAuthenticatedAt ?? 'never') : null,
          algorithm: 'RSA_2048',
          tags: project.labels,
          origin: key.keyOrigin,
        })),
      ),
    );
    const found = keys().map((one) => ({
      externalId: one.externalId,
      account: one.account,
      accountName: one.accountName,
      holder: one.holder,
      status: one.status,
      valueChangedAt: one.valueChangedAt,
      expires: one.expires,
      lastUsed: one.lastUsed,
      algorithm: one.algorithm,
      tags: one.tags,
      origin: one.facts.keyOrigin,
    }));
    const byId = (a: { externalId?: string | null }, b: { externalId?: string | null }) =>
      String(a.externalId) < String(b.externalId) ? -1 : 1;
    expect(found.sort(byId)).toEqual(expected.sort(byId));
    expect(keys().some(({ expires }) => expires instanceof Date)).toBe(true);
    expect(keys().some(({ lastUsed }) => lastUsed === 'never')).toBe(true);
  });

  it('a project without the Policy Analyzer is complete, its last uses unknown and the reason noted', () => {
    const dark = gcp.estate.stories.activityUnknown.id;
    expect(collected.outcomes[`gcp.service-account-keys@${dark}`]?.state).toBe('complete');
    const there = keys().filter(({ account }) => account === dark);
    expect(there.length).toBeGreaterThan(3);
    for (const { lastUsed, facts } of there) {
      expect(lastUsed).toBeNull();
      expect(facts).toMatchObject({ lastUseMissing: 'not-enabled', lastUseSource: null });
    }
  });

  it('a project in which nobody can make further keys says so on those there are', () => {
    for (const { account, facts } of keys())
      expect([account, facts.keyCreationDenied]).toEqual([account, account === 'northwind-data-prod']);
    const guarded = keys().find(({ account }) => account === 'northwind-data-prod');
    expect(guarded?.facts).toMatchObject({ keyCreationExceptions: 1, readFrom: 'asset-inventory' });
  });

  it('an exposed key says so', () => {
    const exposed = keys().find(({ externalId }) => externalId === gcp.estate.stories.exposedKey.id);
    expect(exposed).toMatchObject({ status: 'disabled', facts: { exposed: true } });
  });

  it("never lists Google's own keys", () => {
    expect(keys().some(({ externalId }) => externalId.endsWith('f00d'))).toBe(false);
  });
});

describe('read from the inventory', () => {
  const CELL = 'gcp.service-account-keys@my-project';
  const account = (number: number): Account => ({
    name: `projects/my-project/serviceAccounts/a${number}@p`,
    email: `a${number}@p`,
    uniqueId: String(number),
  });
  const key = (of: string, id: string, changes: Partial<Key> = {}): Key => ({
    name: `projects/my-project/serviceAccounts/${of}/keys/${id}`,
    keyType: 'USER_MANAGED',
    ...changes,
  });
  const accountAsset = (data: Account) => ({
    assetType: 'iam.googleapis.com/ServiceAccount',
    resource: { data },
  });
  const keyAsset = (data: Key, ancestors: string[] = ['projects/1']) => ({
    assetType: 'iam.googleapis.com/ServiceAccountKey',
    resource: { data },
    ancestors,
  });

  it('takes a few calls for a thousand keys, and none for any account', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, i) => i);
    const assets = [
      ...numbers.map((number) => keyAsset(key(`a${number}@p`, `k${number}`))),
      ...numbers.map((number) => accountAsset(account(number))),
    ];
    const { outcomes, observations } = await collectScripted({ '/assets': listing(assets, 'assets', 1000) });
    expect(observations).toHaveLength(1_000);
    // Two pages of assets, one of uses, one list of deny policies.
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 4 });
    expect(outcomes[CELL]?.calls).toBeLessThanOrEqual(callsAllowed(serviceAccountKeys, observations.length));
  });

  it('gives a key the same name whether its account is named by address or by number', async () => {
    const assets = [accountAsset(account(1)), keyAsset(key('1', 'x')), keyAsset(key('a1@p', 'y'))];
    const { observations } = await collectScripted({ '/assets': json({ assets }) });
    expect(observations.map(({ externalId, holder }) => [externalId, holder?.name])).toEqual([
      ['projects/my-project/serviceAccounts/a1@p/keys/x', 'a1@p'],
      ['projects/my-project/serviceAccounts/a1@p/keys/y', 'a1@p'],
    ]);
  });

  it("leaves out Google's own keys, and knows an account that is disabled", async () => {
    const assets = [
      accountAsset({ ...account(1), disabled: true }),
      keyAsset(key('1', 'x')),
      keyAsset(key('1', 'y', { keyType: 'SYSTEM_MANAGED' })),
    ];
    const { observations } = await collectScripted({ '/assets': json({ assets }) });
    expect(observations.map(({ name, status }) => [name, status])).toEqual([['x', 'disabled']]);
  });

  it('reads the deny policies of an organisation once for all of its projects', async () => {
    const level = 'cloudresourcemanager.googleapis.com/organizations/9/denypolicies';
    const policy = {
      name: `policies/${encodeURIComponent('cloudresourcemanager.googleapis.com/organizations/9')}/denypolicies/n`,
    };
    const denyRule = {
      deniedPrincipals: ['principalSet://goog/public:all'],
      deniedPermissions: ['iam.googleapis.com/serviceAccountKeys.create'],
    };
    const { observations, requests } = await collectScripted(
      {
        '/assets': json({ assets: [keyAsset(key('a', 'x'), ['projects/1', 'organizations/9'])] }),
        [`${level}/n`]: json({ ...policy, rules: [{ denyRule }] }),
        [level]: json({ policies: [policy] }),
      },
      { projects: 'my-project, my-second' },
    );
    expect(observations).toHaveLength(2);
    for (const { facts } of observations)
      expect(facts).toMatchObject({
        keyCreationDenied: true,
        keyCreationDeniedBy: ['policies/cloudresourcemanager.googleapis.com/organizations/9/denypolicies/n'],
      });
    expect(requests.filter(({ path }) => decodeURIComponent(path).includes('organizations/9'))).toHaveLength(
      2,
    );
  });
});

describe('a project in which something is missing', () => {
  const denial = json({ error: { code: 403, status: 'PERMISSION_DENIED', message: 'no' } }, 403);
  const gone = json({ error: { code: 404, status: 'NOT_FOUND', message: 'gone' } }, 404);
  const account = (name: string) => ({
    name: `projects/my-project/serviceAccounts/${name}`,
    email: name,
    uniqueId: '1',
  });
  const key = (name: string) => ({
    keys: [{ name: `projects/my-project/serviceAccounts/${name}/keys/k-${name}`, keyType: 'USER_MANAGED' }],
  });

  async function collect(answers: Record<string, DemoResponse>) {
    // Without the inventory every account is asked for its keys.
    const { outcomes, observations } = await collectScripted({ '/assets': denial, ...answers });
    return { outcome: outcomes['gcp.service-account-keys@my-project'], observations };
  }

  it('lists the keys of the other accounts when one account denies, as partial', async () => {
    const { outcome, observations } = await collect({
      '/serviceAccounts': json({ accounts: ['a', 'b', 'c'].map(account) }),
      '/a/keys': json(key('a')),
      '/b/keys': denial,
      '/c/keys': json(key('c')),
    });
    expect(observations.map(({ name }) => name)).toEqual(['k-a', 'k-c']);
    expect(outcome).toMatchObject({
      state: 'partial',
      failure: { permission: 'iam.serviceAccountKeys.list' },
    });
  });

  it('is complete when an account was deleted in between', async () => {
    const { outcome, observations } = await collect({
      '/serviceAccounts': json({ accounts: ['a', 'b'].map(account) }),
      '/a/keys': gone,
      '/b/keys': json(key('b')),
    });
    expect(observations).toHaveLength(1);
    expect(outcome?.state).toBe('complete');
  });

  it('goes on without labels and last use where both are denied', async () => {
    const { outcome, observations } = await collect({
      'activities:query': denial,
      '/v3/projects/my-project': denial,
      '/serviceAccounts': json({ accounts: [account('a')] }),
      '/a/keys': json(key('a')),
    });
    expect(outcome?.state).toBe('complete');
    expect(observations[0]).toMatchObject({
      tags: null,
      lastUsed: null,
      facts: { lastUseMissing: 'denied', tagsFrom: null, readFrom: 'iam' },
    });
  });

  it('is denied, never empty, where neither the inventory nor the accounts may be read', async () => {
    const { outcome } = await collect({ '/serviceAccounts': denial });
    expect(outcome).toMatchObject({ state: 'denied', failure: { permission: 'iam.serviceAccounts.list' } });
  });

  it('is malformed when a page of a proxy comes instead of JSON, never empty', async () => {
    const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
    const { outcome } = await collect({ '/serviceAccounts': html });
    expect(outcome).toMatchObject({ state: 'malformed', listed: 0 });
  });
});

describe('observe', () => {
  const row = (changes: Partial<ServiceAccountKeyRow> = {}): ServiceAccountKeyRow => ({
    account: { name: 'projects/p/serviceAccounts/a', email: 'a@p', uniqueId: '42' },
    key: {
      name: 'projects/p/serviceAccounts/a/keys/k1',
      validAfterTime: '2026-01-02T03:04:05Z',
      validBeforeTime: '9999-12-31T23:59:59Z',
    },
    activity: null,
    activityMissing: null,
    labels: {},
    creation: { denied: null, by: [], exceptions: 0 },
    source: 'iam',
    ...changes,
  });
  const observe = (given: ServiceAccountKeyRow) => serviceAccountKeys.observe(given, SCOPE, TODAY)[0];
  const watched = (startTime: string | undefined, lastAuthenticatedTime?: string) =>
    row({ activity: { observationPeriod: { startTime }, activity: { lastAuthenticatedTime } } });

  it.each([
    ['says nothing of the key', row(), null],
    ['says when', watched('2020-01-01T00:00:00Z', '2026-11-01T08:00:00Z'), new Date('2026-11-01T08:00:00Z')],
    ['has watched all its life in vain', watched('2020-01-01T00:00:00Z'), 'never'],
    ['has watched only lately', watched('2026-06-01T00:00:00Z'), null],
    ['does not say since when it watches', watched(undefined), null],
    ['writes a date that is none', watched(undefined, 'yesterday'), null],
  ])('last use where the Policy Analyzer %s', (_, given, expected) => {
    expect(observe(given)?.lastUsed).toEqual(expected);
  });

  it.each([
    [
      'no dates',
      { validAfterTime: undefined, validBeforeTime: undefined },
      { createdAt: null, valueChangedAt: null, expires: null },
    ],
    [
      'dates that are none',
      { validAfterTime: 'x', validBeforeTime: 'y' },
      { createdAt: null, expires: null },
    ],
    ['an end', { validBeforeTime: '2027-01-01T00:00:00Z' }, { expires: new Date('2027-01-01T00:00:00Z') }],
    ['no algorithm', { keyAlgorithm: 'KEY_ALG_UNSPECIFIED' }, { algorithm: null }],
    ['an old algorithm', { keyAlgorithm: 'KEY_ALG_RSA_1024' }, { algorithm: 'RSA_1024' }],
    ['disabled', { disabled: true }, { status: 'disabled' }],
  ])('a key with %s', (_, key, expected) => {
    expect(observe(row({ key: { ...row().key, ...key } }))).toMatchObject(expected);
  });

  it('that was only watched for longer is the same to the history', () => {
    const until = (endTime: string) =>
      observe(row({ activity: { observationPeriod: { startTime: '2020-01-01T00:00:00Z', endTime } } }));
    const [before, after] = [until('2026-11-19T08:00:00Z'), until('2026-11-20T08:00:00Z')];
    expect([before?.lastUsedAsOf, after?.lastUsedAsOf]).toEqual([
      new Date('2026-11-19T08:00:00Z'),
      new Date('2026-11-20T08:00:00Z'),
    ]);
    expect(observedHash(after as Observation)).toBe(observedHash(before as Observation));
    expect(observedState(after as Observation)).toEqual(observedState(before as Observation));
  });

  it('an account that is disabled takes its keys with it', () => {
    expect(observe(row({ account: { disabled: true } }))).toMatchObject({ status: 'disabled', holder: null });
  });

  it('never carries key material, even if an answer did', () => {
    const key = { ...row().key, privateKeyData: 'hunter2', publicKeyData: 'hunter2' };
    expect(JSON.stringify(observe(row({ key })))).not.toContain('hunter2');
  });

  it('refuses a key without name', () => {
    expect(() => observe(row({ key: {} }))).toThrow('without name');
  });
});
