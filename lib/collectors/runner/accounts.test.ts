import { afterEach, describe, expect, it } from 'vitest';
import { type AccountScope, type Collector, CollectorFailure } from '@/lib/collectors/contract';
import { collector, provider, type Row, keyRows as rows, run, type TestClient } from './test-provider';
import { json, testServer } from './test-server';

const { serve, stop } = testServer();
afterEach(stop);

const account = (id: string, more: Partial<AccountScope> = {}): AccountScope => ({
  account: id,
  accountName: null,
  regions: ['home'],
  ...more,
});
const regional = (id: string): Collector<TestClient, Row> => ({ ...collector(id), per: 'region' });
const answering = () => serve((_, response) => json(response, { items: rows(1) }));

describe('an account', () => {
  it('that cannot be read ends its cells with the reason and without a call; the others go on', async () => {
    const { url } = await answering();
    const unreadable = { reason: 'not-enabled', message: 'The account is suspended.' } as const;
    const scopes = [account('one', { regions: [], unreadable }), account('two')];
    const { outcomes } = await run(provider(url, [collector('keys'), regional('rooms')], scopes));
    expect(Object.keys(outcomes).sort()).toEqual(['keys@one', 'keys@two', 'rooms@two']);
    expect(outcomes['keys@one']).toMatchObject({
      state: 'not-enabled',
      failure: unreadable,
      calls: 0,
      dataAt: null,
    });
    expect(outcomes['keys@two']).toMatchObject({ state: 'complete' });
  });

  it('is asked for its own regions when its turn comes, and the plan follows', async () => {
    const { url } = await answering();
    const started: string[] = [];
    const scopes = [
      account('one', { findRegions: async () => ['north', 'south', 'east'] }),
      account('two', { findRegions: async () => [] }),
    ];
    const plans: number[] = [];
    const done: string[] = [];
    const { outcomes } = await run(provider(url, [regional('rooms')], scopes), {
      onCellStart: ({ account: id, region }) => void started.push(`${id} ${region}`),
      onPlan: (cells) => void plans.push(cells),
      onProgress: ({ cells, cellsDone }) => void done.push(`${cellsDone} of ${cells}`),
    });
    expect(started).toEqual(['one north', 'one south', 'one east']);
    expect(plans[0]).toBe(2);
    expect(plans.at(-1)).toBe(3);
    expect(done.at(-1)).toBe('3 of 3');
    expect(Object.keys(outcomes)).toEqual(['rooms@one']);
  });

  it('that will not say its regions is read in those of the list, where each cell says why', async () => {
    const { url } = await serve((_, response) => json(response, {}, 403));
    const findRegions = async () => {
      throw new CollectorFailure({ reason: 'denied', message: 'no', permission: 'assume' });
    };
    const { outcomes } = await run(provider(url, [regional('rooms')], [account('one', { findRegions })]));
    expect(outcomes['rooms@one']).toMatchObject({ state: 'denied', calls: 1 });
  });

  it('counts cells that ended before only once', async () => {
    const { url } = await answering();
    const scopes = [account('one', { findRegions: async () => ['north', 'south'] })];
    const done: string[] = [];
    await run(provider(url, [regional('rooms')], scopes), {
      skip: ({ region }) => region === 'north',
      onProgress: ({ cells, cellsDone }) => void done.push(`${cellsDone} of ${cells}`),
    });
    expect(done[0]).toBe('0 of 1');
    expect(done).toContain('1 of 2');
    expect(done.at(-1)).toBe('2 of 2');
  });
});
