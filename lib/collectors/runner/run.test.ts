import { afterEach, describe, expect, it } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { collector, provider, keyRows as rows, run } from './test-provider';
import { json, startServer, testServer } from './test-server';

const { serve, stop } = testServer();
afterEach(stop);

describe('cells', () => {
  it('fail alone', async () => {
    const { url } = await serve((_, response, at) =>
      at.pathname === '/bad' ? json(response, {}, 403) : json(response, { items: rows(2) }),
    );
    const broken = collector('broken', async function* () {
      yield { id: 'x' };
      throw new TypeError('a fault of the collector');
    });
    const { outcomes } = await run(provider(url, [collector('bad'), broken, collector('good')]));
    expect(Object.fromEntries(Object.entries(outcomes).map(([key, { state }]) => [key, state]))).toEqual({
      'bad@one': 'denied',
      'broken@one': 'partial',
      'good@one': 'complete',
    });
  });

  it('that are done already are skipped', async () => {
    const { url, requests } = await serve((_, response) => json(response, { items: rows(2) }));
    const of = provider(url, [collector('a'), collector('b')]);
    let planned = 0;
    const progress: number[] = [];
    const { outcomes } = await run(of, {
      skip: ({ collector: id }) => id === 'a',
      onPlan: (cells) => {
        planned = cells;
      },
      onProgress: ({ cellsDone }) => void progress.push(cellsDone),
    });
    expect(Object.keys(outcomes)).toEqual(['b@one']);
    expect(requests).not.toContain('/a');
    expect(planned).toBe(2);
    expect([progress.at(0), progress.at(-1)]).toEqual([1, 2]);
  });

  it('are made in accounts of the sort their collector reads', async () => {
    const { url } = await serve((_, response) => json(response, { items: rows(1) }));
    const accounts = ['tenant', 'subscription'].map((sort) => ({
      account: sort,
      accountName: null,
      regions: [],
      sort,
    }));
    const collectors = [
      { ...collector('directory'), accounts: 'tenant' },
      { ...collector('disks'), accounts: 'subscription' },
      collector('both'),
    ];
    const { outcomes } = await run(provider(url, collectors, accounts));
    expect(Object.keys(outcomes).sort()).toEqual([
      'both@subscription',
      'both@tenant',
      'directory@tenant',
      'disks@subscription',
    ]);
  });

  it('of one account share its limit of calls in flight', async () => {
    let inFlight = 0;
    let most = 0;
    const { url } = await serve((_, response) => json(response, {}));
    const slowCall = async () => {
      most = Math.max(most, ++inFlight);
      for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
      inFlight--;
    };
    const busy = ['a', 'b', 'c', 'd'].map((id) =>
      collector(id, (context) =>
        context.mapEach(rows(10), async (row) => {
          await context.call('get', slowCall);
          return row;
        }),
      ),
    );
    const { outcomes } = await run(provider(url, busy), { limits: { concurrencyPerAccount: 2 } });
    expect(most).toBe(2);
    expect(Object.values(outcomes).map(({ calls }) => calls)).toEqual([10, 10, 10, 10]);
  });

  it('say how old the data is', async () => {
    const { url } = await serve((_, response) => json(response, { items: [] }));
    const old = new Date('2026-11-20T00:00:00Z');
    const reporting = collector('report', async function* (context) {
      context.dataAsOf(old);
      yield { id: 'x' };
    });
    const { outcomes } = await run(provider(url, [reporting]));
    expect(outcomes['report@one']?.dataAt).toEqual(old);
  });
});

describe('the run', () => {
  it('fails as a whole when the credentials are wrong', async () => {
    const server = await startServer((_, response) => json(response, {}, 401));
    const failed = run(provider(server.url, [collector('keys')]));
    await expect(failed).rejects.toThrow(CollectorFailure);
    await expect(failed).rejects.toMatchObject({ failure: { reason: 'unauthenticated' } });
    await server.close();
  });

  it('refuses a configuration the provider does not take, without repeating it', async () => {
    const failed = run(provider('http://127.0.0.1:1', []), { config: { name: 'x', token: 'hunter2' } });
    await expect(failed).rejects.toMatchObject({ code: 'collection/config' });
    await expect(failed).rejects.not.toThrow(/hunter2/);
  });

  it('ends its cells as cancelled when stopped and begins no other', async () => {
    const stop = new AbortController();
    const { url } = await serve((_, __, ___, count) => {
      if (count === 0) stop.abort();
    });
    const of = provider(url, [collector('a'), collector('b')]);
    const { outcomes, started } = await run(of, {
      signal: stop.signal,
      limits: { cellsAtOncePerAccount: 1 },
    });
    expect(started).toEqual(['a@one']);
    expect(outcomes).toMatchObject({ 'a@one': { state: 'cancelled', failure: { reason: 'cancelled' } } });
    expect(Object.keys(outcomes)).toEqual(['a@one']);
  });

  it('stops during a wait', async () => {
    const stop = new AbortController();
    const { url } = await serve((_, response) => json(response, {}, 503));
    const wait = async (_: number, signal: AbortSignal) => {
      stop.abort();
      signal.throwIfAborted();
    };
    const { outcomes } = await run(provider(url, [collector('a')]), { signal: stop.signal, wait });
    expect(outcomes['a@one']).toMatchObject({ state: 'cancelled', calls: 1 });
  });

  it('lists no further than one batch while the last one is being taken', async () => {
    let made = 0;
    let taken = 0;
    let widest = 0;
    const endless = collector('keys', async function* () {
      for (; made < 1_000; made++) yield { id: `key-${made}` };
    });
    const { url } = await serve((_, response) => json(response, {}));
    const { outcomes } = await run(provider(url, [endless]), {
      limits: { batchSize: 50 },
      onBatch: async (_, batch) => {
        for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
        widest = Math.max(widest, made - taken);
        taken += batch.length;
      },
    });
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', listed: 1_000 });
    expect(widest).toBeLessThanOrEqual(50);
  });

  it('ends with what a handler throws, calling no handler again', async () => {
    const { url } = await serve((_, response) => json(response, { items: rows(2) }));
    const lost = new Error('the lease is lost');
    const ended: string[] = [];
    const failed = run(provider(url, [collector('a'), collector('b'), collector('c')]), {
      onBatch: () => Promise.reject(lost),
      onCellEnd: ({ collector: id }) => void ended.push(id),
    });
    await expect(failed).rejects.toBe(lost);
    expect(ended).toEqual([]);
  });
});
