import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { assertPublicEndpoint } from '@/lib/platform/http/guard';
import { guardedAgents } from '@/lib/platform/http/guarded-agents';
import { CLOUDS, OTHER_NAME, startCloud, type TestCloud, TODAY } from '@/lib/testing/clouds';
import type { EndpointAgents, Provider } from './contract';
import { providerById } from './registry';
import type { CellOutcome } from './runner/run';
import { runCollection } from './runner/run';

const PRIVATE = /leads to an address inside the network/;
const PUBLIC = { address: '93.184.216.34', family: 4 };
const INSIDE = { address: '127.0.0.1', family: 4 };
const toInside: LookupFunction = (_, { all }, callback) =>
  all ? callback(null, [INSIDE]) : callback(null, INSIDE.address, INSIDE.family);

describe.each(CLOUDS)('an endpoint of %s whose name comes to lead inside', (name) => {
  let cloud: TestCloud;
  let requests: number;
  beforeEach(async () => {
    cloud = await startCloud(name);
    requests = 0;
    cloud.fault = async () => {
      requests++;
      return undefined;
    };
    // Also what the cloud calls itself in its answers.
    cloud.url = cloud.url.replace('127.0.0.1', OTHER_NAME);
  });
  afterEach(() => cloud.close());

  const run = async (agents: EndpointAgents) => {
    const outcomes: CellOutcome[] = [];
    await runCollection({
      provider: providerById(name) as Provider,
      config: { ...cloud.config, endpoint: cloud.url },
      connectContext: { now: TODAY, resolveReference: cloud.resolveReference, agents },
      clock: new ManualClock(TODAY),
      signal: new AbortController().signal,
      limits: { attempts: 2, cellsAtOncePerAccount: 1 },
      wait: async () => undefined,
      onBatch: () => undefined,
      onCellEnd: (_, outcome) => void outcomes.push(outcome),
    });
    return outcomes;
  };

  it('is taken while it is public, and not called once it is not', async () => {
    const answers = [PUBLIC, INSIDE];
    const lookup = async () => [answers.length > 1 ? (answers.shift() ?? PUBLIC) : INSIDE];
    expect(await assertPublicEndpoint(cloud.url, { allowPrivate: false, lookup })).toEqual([PUBLIC.address]);
    const error = await run(guardedAgents(lookup)).catch((reason: Error) => reason);
    // The sign-in library of Azure keeps nothing of what failed.
    const said = name === 'azure' ? /sign-in of this tenant could not be reached/ : PRIVATE;
    expect(error).toMatchObject({ failure: { reason: 'unavailable', message: expect.stringMatching(said) } });
    expect(requests).toBe(0);
  });

  it('is not called any more in the middle of a run', async () => {
    let isPublic = true;
    const { http, https, refusalIn } = guardedAgents(async () => [INSIDE]);
    const open = { http: new HttpAgent({ lookup: toInside }), https: new HttpsAgent({ lookup: toInside }) };
    // Stands for an address that may be reached: nothing public can be from a test.
    const turning = <Agents extends HttpAgent>(before: Agents, after: Agents): Agents => {
      const connect = before.createConnection.bind(before);
      before.createConnection = (options, callback) =>
        isPublic ? connect(options, callback) : after.createConnection(options, callback);
      return before;
    };
    const count = cloud.fault;
    cloud.fault = async (exchange) => {
      if (cloud.words.isList(exchange.request)) isPublic = false;
      return count?.(exchange);
    };
    const outcomes = await run({
      http: turning(open.http, http),
      https: turning(open.https, https),
      refusalIn,
    });
    expect(outcomes.filter(({ failure }) => failure && PRIVATE.test(failure.message))).not.toEqual([]);
    expect(outcomes.filter(({ state }) => state === 'malformed')).toEqual([]);
  });

  it('is read where that is allowed', async () => {
    const agents = {
      http: new HttpAgent({ lookup: toInside }),
      https: new HttpsAgent({ lookup: toInside }),
      refusalIn: () => null,
    };
    const outcomes = await run(agents);
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['complete']));
    expect(outcomes.reduce((sum, { listed }) => sum + listed, 0)).toBe(cloud.expected);
  });
});
