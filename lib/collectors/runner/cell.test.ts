import { afterEach, describe, expect, it } from 'vitest';
import { collector, pagesOf, provider, type Row, keyRows as rows, run } from './test-provider';
import { json, testServer } from './test-server';

const { serve, stop } = testServer();
afterEach(stop);

const ids = (given: readonly { externalId: string }[] | undefined) =>
  given?.map(({ externalId }) => externalId);
const pageNumber = (url: URL) => Number(url.searchParams.get('after') ?? 0);

describe('pages', () => {
  it('delivers every item of every page and ends complete', async () => {
    const { url } = await serve((_, response, at) => {
      const page = pageNumber(at);
      json(response, { items: rows(3, page * 3), next: page < 2 ? String(page + 1) : '' });
    });
    const { outcomes, delivered } = await run(provider(url, [collector('keys')]));
    expect(ids(delivered['keys@one'])).toEqual(rows(9).map(({ id }) => id));
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', listed: 9, calls: 3, duplicates: 0 });
    expect(outcomes['keys@one']?.failure).toBeUndefined();
  });

  it('stops at the page ceiling, keeping what was listed', async () => {
    const { url } = await serve((_, response, at) =>
      json(response, { items: rows(1, pageNumber(at)), next: String(pageNumber(at) + 1) }),
    );
    const { outcomes, delivered } = await run(provider(url, [collector('keys')]), {
      limits: { pageCeiling: 7 },
    });
    expect(outcomes['keys@one']).toMatchObject({
      state: 'partial',
      listed: 7,
      calls: 7,
      failure: { reason: 'malformed' },
    });
    expect(delivered['keys@one']).toHaveLength(7);
  });

  it('refuses a cursor that repeats', async () => {
    const { url } = await serve((_, response, at) =>
      json(response, {
        items: rows(1, pageNumber(at)),
        next: pageNumber(at) === 1 ? '1' : String(pageNumber(at) + 1),
      }),
    );
    const { outcomes } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({
      state: 'partial',
      listed: 2,
      failure: { reason: 'malformed' },
    });
  });

  it('calls a page without a list malformed', async () => {
    const { url } = await serve((_, response) => json(response, { error: 'no' }));
    const { outcomes } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({ state: 'malformed', listed: 0, dataAt: null });
  });
});

describe('a server that misbehaves', () => {
  it('is given up when it never answers', async () => {
    const { url, requests } = await serve(() => undefined);
    const limits = { attemptTimeoutMs: 40, attempts: 3 };
    const { outcomes, waits } = await run(provider(url, [collector('keys')]), { limits });
    expect(outcomes['keys@one']).toMatchObject({
      state: 'timeout',
      calls: 3,
      failure: { reason: 'timeout' },
    });
    expect(requests.filter((path) => path === '/keys')).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it('is given up when its body never ends', async () => {
    const { url } = await serve((_, response) => void response.writeHead(200).write('{"items":['));
    const { outcomes } = await run(provider(url, [collector('keys')]), {
      limits: { attemptTimeoutMs: 40, attempts: 1 },
    });
    expect(outcomes['keys@one']).toMatchObject({ state: 'timeout' });
  });

  it('is asked again when it cuts the connection in the middle of a body', async () => {
    const { url } = await serve((_, response, __, count) => {
      if (count > 0) return json(response, { items: rows(2) });
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"items":[', () => response.destroy());
    });
    const { outcomes, waits } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', listed: 2, calls: 2 });
    expect(waits).toHaveLength(1);
  });

  it('is not believed when it answers HTML', async () => {
    const { url } = await serve((_, response) => void response.writeHead(200).end('<html>Sign in</html>'));
    const { outcomes } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({ state: 'malformed', calls: 1 });
  });

  it('ends the cell when its time budget is spent, even if the collector ignores the signal', async () => {
    const { url } = await serve((_, response) => json(response, { items: rows(2) }));
    const hanging = collector('hanging', async function* () {
      yield { id: 'first' };
      await new Promise(() => undefined);
    });
    const of = provider(url, [hanging, collector('keys')]);
    const { outcomes } = await run(of, { limits: { cellBudgetMs: 50 } });
    expect(outcomes['hanging@one']).toMatchObject({
      state: 'partial',
      listed: 1,
      failure: { reason: 'timeout' },
    });
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', listed: 2 });
  });

  it('leaves no cell without an outcome when the budget of the run is spent', async () => {
    const { url } = await serve(() => undefined);
    const of = provider(url, [collector('a'), collector('b'), collector('c')]);
    const { outcomes } = await run(of, { limits: { runBudgetMs: 60, cellsAtOncePerAccount: 1 } });
    expect(Object.values(outcomes).map(({ state, calls }) => [state, calls])).toEqual([
      ['timeout', 1],
      ['timeout', 0],
      ['timeout', 0],
    ]);
  });
});

describe('retries', () => {
  it('wait as long as the provider asks, up to a cap, and else twice as long each time', async () => {
    const hints = ['7', '9999', undefined, undefined];
    const { url } = await serve((_, response, __, count) => {
      if (count >= hints.length) return json(response, { items: rows(1) });
      const hint = hints[count];
      json(response, {}, 429, hint ? { 'retry-after': hint } : {});
    });
    const { outcomes, waits } = await run(provider(url, [collector('keys')]));
    expect(waits).toEqual([7_250, 120_250, 1_500, 3_000]);
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', calls: 5 });
  });

  it('end as throttled when throttling lasts, and keep what came before', async () => {
    const { url } = await serve((_, response, at) =>
      at.search === '' ? json(response, { items: rows(4), next: '1' }) : json(response, {}, 429),
    );
    const { outcomes, waits } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({
      state: 'partial',
      listed: 4,
      calls: 7,
      failure: { reason: 'throttled' },
    });
    expect(waits).toHaveLength(5);
  });

  it('are not tried for a denial, which names the permission', async () => {
    const { url } = await serve((_, response) => json(response, {}, 403));
    const { outcomes } = await run(provider(url, [collector('keys')]));
    expect(outcomes['keys@one']).toMatchObject({
      state: 'denied',
      calls: 1,
      failure: { reason: 'denied', permission: 'keys:list' },
    });
  });
});

describe('rows', () => {
  it('are left out one by one when a sub call is denied, and the cell is partial', async () => {
    const { url } = await serve((_, response, at) => {
      if (at.pathname === '/keys') return json(response, { items: rows(5) });
      json(response, { id: at.pathname.slice(1) }, at.pathname === '/key-1' ? 403 : 200);
    });
    const detailed = collector('keys', async function* (context) {
      const listed: Row[] = [];
      for await (const row of pagesOf(context, '/keys')) listed.push(row);
      yield* context.mapEach(listed, ({ id }) =>
        context.call('keys:get', (signal) => context.client.get<Row>(`/${id}`, signal)),
      );
    });
    const { outcomes, delivered } = await run(provider(url, [detailed]));
    expect(ids(delivered['keys@one'])).toEqual(['key-0', 'key-2', 'key-3', 'key-4']);
    expect(outcomes['keys@one']).toMatchObject({
      state: 'partial',
      listed: 4,
      failure: { permission: 'keys:get' },
    });
  });

  it('are given up when every sub call is denied', async () => {
    const { url, requests } = await serve((_, response) => json(response, {}, 403));
    const detailed = collector('keys', (context) =>
      context.mapEach(rows(500), ({ id }) =>
        context.call('keys:get', (s) => context.client.get<Row>(`/${id}`, s)),
      ),
    );
    const { outcomes } = await run(provider(url, [detailed]));
    expect(outcomes['keys@one']).toMatchObject({ state: 'denied', listed: 0 });
    expect(requests.length).toBeLessThan(40);
  });

  it('that cannot be read leave the others alone', async () => {
    const { url } = await serve((_, response) =>
      json(response, { items: [{ id: 'a' }, { id: '' }, null, { id: 'b' }] }),
    );
    const { outcomes, delivered } = await run(provider(url, [collector('keys')]));
    expect(ids(delivered['keys@one'])).toEqual(['a', 'b']);
    expect(outcomes['keys@one']).toMatchObject({ state: 'partial', failure: { reason: 'malformed' } });
  });

  it('listed twice are delivered once and counted', async () => {
    const { url } = await serve((_, response) => json(response, { items: [...rows(3), ...rows(2)] }));
    const { outcomes, delivered } = await run(provider(url, [collector('keys')]), {
      limits: { batchSize: 2 },
    });
    expect(delivered['keys@one']).toHaveLength(3);
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', listed: 3, duplicates: 2 });
  });

  it('with names and ids of 10,000 characters arrive whole', async () => {
    const long = `${'ä'.repeat(9_999)}!`;
    const items = [
      { id: `${long}1`, name: long },
      { id: `${long}2`, name: long },
    ];
    const { url } = await serve((_, response) => json(response, { items }));
    const { outcomes, delivered } = await run(provider(url, [collector('keys')]));
    expect(ids(delivered['keys@one'])).toEqual(items.map(({ id }) => id));
    expect(delivered['keys@one']?.[0]?.name).toBe(long);
    expect(outcomes['keys@one']).toMatchObject({ state: 'complete', duplicates: 0 });
  });
});
