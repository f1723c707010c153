import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Role, Viewer } from '@/lib/access/roles';
import {
  type Collector,
  CollectorFailure,
  type FetchContext,
  type Provider,
} from '@/lib/collectors/contract';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { checkSource } from './check';

const clock = new ManualClock(new Date('2026-11-21T12:00:00Z'));
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const viewer = (role: Role): Viewer => ({
  kind: 'person',
  id: role,
  name: role,
  role,
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'r',
});

function collector(id: string, fetch: Collector['fetch'], per: 'account' | 'region' = 'account'): Collector {
  return {
    id,
    title: id,
    provider: 'fake',
    produces: [],
    per,
    permissions: [{ action: `${id}:List`, why: 'to list' }],
    budget: { perCell: 1, pageSize: 50, perItem: 0 },
    fetch,
    observe: () => [],
  };
}

let pagesAsked = 0;
const COLLECTORS: Collector[] = [
  collector('full', async function* (context) {
    yield* context.pages('full:List', async () => {
      pagesAsked += 1;
      return { items: [1, 2], next: 'more' };
    });
  }),
  collector('empty', async function* (context) {
    yield* context.pages('empty:List', async () => ({ items: [] }));
  }),
  collector('denied', async function* (context) {
    yield await context.call('denied:List', async () => {
      throw new Error('no');
    });
  }),
  collector('hanging', async function* () {
    yield await new Promise<never>(() => undefined);
  }),
  collector('regional', async function* () {}, 'region'),
];

function provider(more: Partial<Provider> = {}): Provider {
  return {
    id: 'fake',
    title: 'Fake',
    config: z.strictObject({ secret: z.string().optional() }),
    connect: async (config, context) => {
      const { secret } = config as { secret?: string };
      return secret ? context.resolveReference(secret) : null;
    },
    scopes: async () => [{ account: '1', accountName: 'prod', regions: [] }],
    classify: (_error, operation) => ({ reason: 'denied', message: 'Not allowed.', permission: operation }),
    collectors: COLLECTORS as Provider['collectors'],
    ...more,
  };
}

function check(role: Role, it: Provider, config = {}) {
  const parts = {
    findProvider: () => it,
    assertEndpoint: async () => undefined,
    resolveReference: async () => 'value',
    budgetMs: { all: 2_000, one: 200 },
  };
  return checkSource(viewer(role), { database: db.database, clock }, parts, { kind: 'fake', config });
}

describe('a permission check', () => {
  it('tries the first page of each collector and says what each came to', async () => {
    const result = await check('engineer', provider(), { secret: 'env:NAME' });
    expect(result).toMatchObject({ usable: true, accounts: 1, account: 'prod', failure: null });
    expect(Object.fromEntries(result.collectors.map((one) => [one.collector, one.outcome]))).toEqual({
      full: 'ok',
      empty: 'ok',
      denied: 'denied',
      hanging: 'timeout',
      regional: 'nothing',
    });
    expect(result.collectors.find((one) => one.collector === 'denied')?.permission).toBe('denied:List');
    expect(pagesAsked).toBe(1);
    const events = await db.database.query<{ action: string; payload: unknown }>(
      sql`SELECT action, payload FROM audit_event`,
    );
    expect(events).toMatchObject([{ action: 'source.checked', payload: { kind: 'fake', usable: true } }]);
    expect(await db.database.query(sql`SELECT 1 FROM source`)).toEqual([]);
  });

  it('tries each collector in an account of its sort, and says where there is none', async () => {
    const nothing = COLLECTORS.find(({ id }) => id === 'empty');
    const scopes = async () => [
      { account: 'directory', accountName: null, regions: [], sort: 'tenant' },
      { account: 'disks', accountName: null, regions: [], sort: 'subscription' },
    ];
    const asked: string[] = [];
    const of = (accounts: string) => ({
      ...(nothing as Collector),
      id: accounts,
      accounts,
      fetch(context: FetchContext<unknown>) {
        asked.push(context.scope.account);
        return (nothing as Collector).fetch(context);
      },
    });
    const collectors = ['tenant', 'subscription', 'cluster'].map(of);
    const result = await check('engineer', provider({ scopes, collectors }));
    expect(result.collectors.map((one) => one.outcome)).toEqual(['ok', 'ok', 'nothing']);
    // One call, and two pages of 50 for the hundred items assumed.
    expect(result.collectors.map((one) => [one.cells, one.callsAhead])).toEqual([
      [1, 3],
      [1, 3],
      [0, 0],
    ]);
    expect(result).toMatchObject({ callsAhead: 6, assumedItems: 100 });
    expect(result.collectors[2]?.message).toBe('There is no cluster to try it in.');
    expect(asked.sort()).toEqual(['directory', 'disks']);
  });

  it('says why nothing could be tried', async () => {
    const scopes = async () => {
      throw new CollectorFailure({ reason: 'unauthenticated', message: 'The token has expired.' });
    };
    expect(await check('engineer', provider({ scopes }))).toMatchObject({
      usable: false,
      failure: { reason: 'unauthenticated' },
      collectors: [],
    });
    expect(await check('engineer', provider({ scopes: async () => [] }))).toMatchObject({
      usable: false,
      accounts: 0,
    });
    expect(await check('engineer', provider({ scopes: () => new Promise(() => undefined) }))).toMatchObject({
      failure: { reason: 'timeout' },
    });
  });

  it('is for those who may connect, and takes no plain secret', async () => {
    await expect(check('auditor', provider())).rejects.toMatchObject({ code: 'access/forbidden' });
    await expect(check('engineer', provider(), { secret: 'hunter2' })).rejects.toMatchObject({
      code: 'source/plain-secret',
    });
  });
});
