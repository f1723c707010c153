import { describe, expect, it } from 'vitest';
import { denied, failure, json, notFound } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { cloudSqlUsers, type SqlUser } from './cloud-sql-users';
import type { SqlInstance } from './shared/sql';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.cloud-sql-users@my-project';
const instance = (name: string, changes: Partial<SqlInstance> = {}): SqlInstance => ({
  name,
  region: 'europe-west1',
  databaseVersion: 'POSTGRES_17',
  state: 'RUNNABLE',
  settings: { userLabels: { owner: 'data' } },
  ...changes,
});
const users = json({ items: [{ name: 'postgres' }, { name: 'app' }] });
const listed = (...instances: SqlInstance[]) => listing(instances, 'items', 1000);

describe('fetch', () => {
  it('takes a call for the instances and one for the users of each', async () => {
    const instances = Array.from({ length: 60 }, (_, i) => instance(`db-${i}`));
    const { outcomes, observations } = await collectScripted({
      '/instances': listed(...instances),
      '/users': users,
    });
    expect(observations.filter(({ kind }) => kind.startsWith('database'))).toHaveLength(120);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 61 });
    expect(callsAllowed(cloudSqlUsers, instances.length)).toBe(61);
  });

  it('leaves the users of a replica to its primary', async () => {
    const replica = instance('b', { instanceType: 'READ_REPLICA_INSTANCE' });
    const { outcomes } = await collectScripted({
      '/instances': listed(instance('a'), replica),
      '/users': users,
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', listed: 2, calls: 2 });
  });

  it.each([
    ['denies its users', { '/b/users': denied('cloudsql.users.list') }, instance('b'), 'denied'],
    ['does not run', {}, instance('b', { state: 'SUSPENDED' }), 'not-enabled'],
  ])('is partial where an instance %s', async (_, answers, second, reason) => {
    const { outcomes, observations } = await collectScripted({
      '/instances': listed(instance('a'), second, instance('c')),
      ...answers,
      '/users': users,
    });
    expect(new Set(observations.map(({ facts }) => facts.instance))).toEqual(new Set(['a', 'c']));
    expect(outcomes[CELL]).toMatchObject({ state: 'partial', failure: { reason } });
  });

  it('is complete when an instance was deleted in between', async () => {
    const { outcomes } = await collectScripted({
      '/instances': listed(instance('a'), instance('b')),
      '/b/users': notFound(),
      '/users': users,
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', listed: 2 });
  });

  it('is partial where Google could not reach a region', async () => {
    const { outcomes } = await collectScripted({
      '/instances': json({ items: [instance('a')], warnings: [{ code: 'REGION_UNREACHABLE' }] }),
      '/users': users,
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'partial', listed: 2, failure: { reason: 'unavailable' } });
  });

  it('says that the API is not enabled', async () => {
    const off = failure('PERMISSION_DENIED', 'off', { reason: 'SERVICE_DISABLED' });
    expect((await collectScripted({ '/instances': off })).outcomes[CELL]?.state).toBe('not-enabled');
  });
});

describe('observe', () => {
  const observe = (user: SqlUser, on: Partial<SqlInstance> = {}) =>
    cloudSqlUsers.observe({ instance: instance('db', on), user }, SCOPE, TODAY)[0];

  it.each([
    ['postgres', 'POSTGRES_17', 'database-master'],
    ['root', 'MYSQL_8_4', 'database-master'],
    ['sqlserver', 'SQLSERVER_2022_STANDARD', 'database-master'],
    ['root', 'POSTGRES_17', 'database-user'],
    ['app', 'MYSQL_8_4', 'database-user'],
  ])('%s of %s is a %s', (name, databaseVersion, kind) => {
    expect(observe({ name }, { databaseVersion })).toMatchObject({
      kind,
      privilege: kind === 'database-master' ? 'administrative' : null,
    });
  });

  it('states no dates, for Cloud SQL has none', () => {
    expect(observe({ name: 'app', host: '%' })).toMatchObject({
      externalId: 'projects/my-project/instances/db/users/app@%',
      createdAt: null,
      valueChangedAt: null,
      lastRotated: null,
      expires: 'none',
      rotationMethod: null,
      tags: { owner: 'data' },
      facts: { authentication: 'password', managedIn: null },
    });
  });

  it('dates a password that ends from its end', () => {
    const status = { locked: false, passwordExpirationTime: '2026-12-31T00:00:00Z' };
    const passwordPolicy = { passwordExpirationDuration: '2592000s', status };
    expect(observe({ name: 'app', passwordPolicy })).toMatchObject({
      expires: new Date('2026-12-31T00:00:00Z'),
      valueChangedAt: new Date('2026-12-01T00:00:00Z'),
      facts: { passwordLifeDays: 30 },
    });
    expect(observe({ name: 'app', passwordPolicy: { status } })?.valueChangedAt).toBeNull();
  });

  it.each([
    ['CLOUD_IAM_USER', { type: 'user', id: 'a@x', name: 'a@x' }],
    ['CLOUD_IAM_SERVICE_ACCOUNT', { type: 'service-account', id: 'a@x', name: 'a@x' }],
    ['CLOUD_IAM_GROUP', null],
  ])('a %s signs in with a token', (type, holder) => {
    expect(observe({ name: 'a@x', type })).toMatchObject({
      kind: 'database-user',
      holder,
      facts: { authentication: 'iam', rotationSupported: false },
    });
  });

  it.each([
    [{ iamStatus: 'INACTIVE' }, 'disabled'],
    [{ iamStatus: 'ACTIVE' }, 'active'],
    [{ sqlserverUserDetails: { disabled: true } }, 'disabled'],
    [{ passwordPolicy: { status: { locked: true } } }, 'disabled'],
    [{}, 'active'],
  ])('with %j is %s', (changes, status) => {
    expect(observe({ name: 'app', ...changes })?.status).toBe(status);
  });

  it('never carries a password, even if an answer did', () => {
    expect(JSON.stringify(observe({ name: 'app', password: 'hunter2' } as SqlUser))).not.toContain('hunter2');
  });

  it('refuses a user without name', () => {
    expect(() => observe({})).toThrow('without name');
  });
});
