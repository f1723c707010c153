import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoResponse } from '@/lib/demo/endpoint';
import { DAY_MS } from '@/lib/kernel/dates';
import {
  type Collected,
  callsAllowed,
  collectGcp,
  collectScripted,
  listing,
  serve,
  startGcp,
  TODAY,
} from '@/lib/testing/collector-gcp';
import { type SecretRow, secretManagerSecrets } from './secret-manager-secrets';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };

describe('collected from the estate', () => {
  let gcp: Awaited<ReturnType<typeof startGcp>>;
  let collected: Collected;
  beforeAll(async () => {
    gcp = await startGcp();
    collected = await collectGcp(gcp, gcp.projects);
  });
  afterAll(() => gcp.close());

  it('every secret has the dates, schedule, labels and state that Google shows', () => {
    const expected = gcp.estate.state(TODAY).projects.flatMap(({ project, secrets }) =>
      secrets.map(({ secret, versions }) => {
        const current =
          versions.find(({ state }) => state === 'ENABLED') ??
          versions.find(({ state }) => state === 'DISABLED');
        const changed = new Date(current?.createTime ?? '');
        const seconds = secret.rotation && Number.parseInt(secret.rotation.rotationPeriod, 10);
        return {
          externalId: secret.name,
          account: project.id,
          status: versions.some(({ state }) => state === 'ENABLED') ? 'active' : 'disabled',
          createdAt: new Date(secret.createTime),
          valueChangedAt: changed,
          lastRotated: versions.length > 1 ? changed : 'never',
          lastUsed: null,
          expires: secret.expireTime ? new Date(secret.expireTime) : 'none',
          rotationMethod: secret.rotation?.managedRotationStatus
            ? 'automatic'
            : secret.rotation
              ? 'reminder'
              : 'manual',
          rotationIntervalDays: seconds ? (seconds * 1000) / DAY_MS : null,
          tags: secret.labels,
          versions: versions.length,
        };
      }),
    );
    const found = collected.observations
      .filter(({ kind }) => kind === 'managed-secret')
      .map((one) => ({
        externalId: one.externalId,
        account: one.account,
        status: one.status,
        createdAt: one.createdAt,
        valueChangedAt: one.valueChangedAt,
        lastRotated: one.lastRotated,
        lastUsed: one.lastUsed,
        expires: one.expires,
        rotationMethod: one.rotationMethod,
        rotationIntervalDays: one.rotationIntervalDays,
        tags: one.tags,
        versions: one.facts.versions,
      }));
    const byId = (a: { externalId: string }, b: { externalId: string }) =>
      a.externalId < b.externalId ? -1 : 1;
    expect(found.sort(byId)).toEqual(expected.sort(byId));
    const methods = new Set(found.map(({ rotationMethod }) => rotationMethod));
    expect(methods).toEqual(new Set(['automatic', 'reminder', 'manual']));
    expect(found.some(({ status }) => status === 'disabled')).toBe(true);
  });
});

describe('a project in which something goes wrong', () => {
  const json = (body: unknown, status = 200): DemoResponse => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const failed = (code: number, status: string, reason?: string) =>
    json(
      {
        error: {
          code,
          status,
          message: 'x',
          details: reason
            ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }]
            : [],
        },
      },
      code,
    );
  const twoSecrets = json({
    secrets: ['a', 'b'].map((id) => ({
      name: `projects/1/secrets/${id}`,
      createTime: '2026-01-01T00:00:00Z',
    })),
  });

  async function collect(answers: Record<string, DemoResponse>) {
    const { close, ...at } = await serve({
      name: 'script',
      tls: false,
      handle: async ({ url }) =>
        Object.entries(answers).find(([end]) => url.pathname.endsWith(end))?.[1] ?? json({}),
    });
    const { outcomes, observations } = await collectGcp(at, ['my-project'], { attempts: 2 });
    await close();
    return {
      outcome: outcomes['gcp.secret-manager-secrets@my-project'],
      observations,
      requests: at.requests,
    };
  }

  it('takes a call for 250 secrets and one for the versions of each', async () => {
    const secrets = Array.from({ length: 251 }, (_, i) => ({ name: `projects/1/secrets/s${i}` }));
    const { outcomes } = await collectScripted({ '/secrets': listing(secrets, 'secrets', 250) });
    const allowed = callsAllowed(secretManagerSecrets, secrets.length);
    expect(outcomes['gcp.secret-manager-secrets@my-project']).toMatchObject({ listed: 251, calls: allowed });
    expect(allowed).toBe(253);
  });

  it('leaves out a secret that was deleted in between', async () => {
    const { outcome, observations } = await collect({
      '/secrets': twoSecrets,
      '/a/versions': failed(404, 'NOT_FOUND'),
    });
    expect(observations.map(({ name }) => name)).toEqual(['b']);
    expect(outcome?.state).toBe('complete');
  });

  it('leaves out a secret whose versions are denied, as partial', async () => {
    const { outcome, observations } = await collect({
      '/secrets': twoSecrets,
      '/a/versions': failed(403, 'PERMISSION_DENIED'),
    });
    expect(observations).toHaveLength(1);
    expect(outcome).toMatchObject({
      state: 'partial',
      failure: { permission: 'secretmanager.versions.list' },
    });
  });

  it('says that the API is not enabled', async () => {
    const { outcome } = await collect({ '/secrets': failed(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED') });
    expect(outcome).toMatchObject({ state: 'not-enabled' });
  });

  it('tries as often as the runner says, and the client not at all', async () => {
    const { outcome, requests } = await collect({ '/secrets': failed(503, 'UNAVAILABLE') });
    expect(outcome).toMatchObject({ state: 'unavailable', calls: 2 });
    expect(requests.filter(({ path }) => path.endsWith('/secrets'))).toHaveLength(2);
  });

  it('is malformed when a page of a proxy comes instead of JSON, never empty', async () => {
    const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
    const { outcome } = await collect({ '/secrets': html });
    expect(outcome).toMatchObject({ state: 'malformed', listed: 0 });
  });
});

describe('observe', () => {
  const at = (seconds: number) => ({ seconds: String(seconds), nanos: 0 });
  const version = (number: number, state: string, seconds: number) =>
    ({
      name: `projects/1/secrets/s/versions/${number}`,
      state,
      createTime: at(seconds),
    }) as SecretRow['versions'][number];
  const observe = (secret: Partial<SecretRow['secret']>, versions: SecretRow['versions']) =>
    secretManagerSecrets.observe(
      { secret: { name: 'projects/1/secrets/s', ...secret }, versions },
      SCOPE,
      TODAY,
    )[0];

  it.each([
    ['no version', [], 'disabled', null, null],
    ['one version', [version(1, 'ENABLED', 100)], 'active', 100, 'never'],
    ['a version 7 whose elders are not listed', [version(7, 'ENABLED', 100)], 'active', 100, 100],
    ['a successor', [version(2, 'ENABLED', 200), version(1, 'DESTROYED', 100)], 'active', 200, 200],
    [
      'a successor listed out of order',
      [version(1, 'ENABLED', 100), version(2, 'ENABLED', 200)],
      'active',
      200,
      200,
    ],
    [
      'gone back to its first version',
      [version(2, 'DISABLED', 200), version(1, 'ENABLED', 100)],
      'active',
      100,
      'never',
    ],
    ['all disabled', [version(2, 'DISABLED', 200), version(1, 'DISABLED', 100)], 'disabled', 200, 200],
    ['all destroyed', [version(1, 'DESTROYED', 100)], 'disabled', null, null],
    ['a state of tomorrow', [version(1, 'FROZEN', 100)], null, null, null],
  ])('with %s', (_, versions, status, changed, rotated) => {
    const moment = (value: number | string | null) =>
      typeof value === 'number' ? new Date(value * 1000) : value;
    expect(observe({}, versions)).toMatchObject({
      status,
      valueChangedAt: moment(changed),
      lastRotated: moment(rotated),
    });
  });

  it.each([
    ['nothing', {}, { rotationMethod: 'manual', rotationIntervalDays: null }],
    [
      'a schedule',
      { rotation: { rotationPeriod: at(2_592_000), nextRotationTime: at(1) } },
      { rotationMethod: 'reminder', rotationIntervalDays: 30 },
    ],
    [
      'one message',
      { rotation: { nextRotationTime: at(1) } },
      { rotationMethod: 'reminder', rotationIntervalDays: null },
    ],
    [
      'Google itself',
      { secretType: 'CLOUD_SQL_DB_CREDENTIALS', rotation: { managedRotationStatus: { state: 'ACTIVE' } } },
      { rotationMethod: 'automatic' },
    ],
  ] as const)('rotated by %s', (_, secret, expected) => {
    expect(observe(secret, [])).toMatchObject(expected);
  });

  it.each([
    ['Google', { managedRotationStatus: { state: 'ACTIVE' } }, '2027-01-15T08:00:00.000Z', false],
    [
      'Google, which failed',
      { managedRotationStatus: { state: 'ACTIVE', error: { code: 9 } } },
      '2027-01-15T08:00:00.000Z',
      true,
    ],
    ['a reminder', {}, null, null],
  ] as const)('the next rotation by %s', (_, rotation, nextRotationAt, rotationFailed) => {
    expect(
      observe({ rotation: { nextRotationTime: at(1_800_000_000), ...rotation } }, [])?.facts,
    ).toMatchObject({
      nextRotationAt,
      rotationFailed,
      nextReminderAt: '2027-01-15T08:00:00.000Z',
    });
  });

  it.each([
    [undefined, 'none'],
    [null, 'none'],
    [at(1_800_000_000), new Date(1_800_000_000_000)],
  ])('an end of %j is %s', (expireTime, expected) => {
    expect(observe({ expireTime }, [])?.expires).toEqual(expected);
  });

  it('dates that are none are unknown', () => {
    expect(observe({ createTime: { seconds: 'x' } }, [version(1, 'ENABLED', Number.NaN)])).toMatchObject({
      createdAt: null,
      valueChangedAt: null,
    });
  });

  it('refuses a secret without name', () => {
    expect(() => observe({ name: '' }, [])).toThrow('without name');
  });
});
