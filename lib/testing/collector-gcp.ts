import { type Collector, callsFor, type Provider } from '@/lib/collectors/contract';
import { gcpProvider } from '@/lib/collectors/gcp/provider';
import type { CellOutcome, RunnerLimits } from '@/lib/collectors/runner/run';
import { runCollection } from '@/lib/collectors/runner/run';
import type { Observation } from '@/lib/credentials/model';
import type { DemoEndpoint, DemoResponse } from '@/lib/demo/endpoint';
import { gcpEstate } from '@/lib/demo/estate/gcp';
import { json, pageOf } from '@/lib/demo/gcp/answers';
import { createGcpEndpoint, type GcpEndpointOptions } from '@/lib/demo/gcp-endpoint';
import { type LoggedRequest, listen } from '@/lib/demo/listener';
import { ManualClock } from '@/lib/kernel/clock';

export const TODAY = new Date('2026-11-21T12:00:00Z');

/** The demo estate behind plain HTTP; every 23rd request is throttled unless told otherwise. */
export async function startGcp(options: GcpEndpointOptions = { throttleEvery: 23 }, size = 1) {
  const estate = gcpEstate({ seed: 'test', size, today: TODAY });
  const endpoint = createGcpEndpoint(estate, options);
  const served = await serve(endpoint);
  return { estate, endpoint, projects: estate.projects.map(({ id }) => id), ...served };
}

/** Any endpoint on a loopback port. */
export async function serve(endpoint: DemoEndpoint) {
  const clock = new ManualClock(TODAY);
  const requests: LoggedRequest[] = [];
  const { url, server } = await listen(endpoint, {
    port: 0,
    now: () => clock.now(),
    onRequest: (entry) => void requests.push(entry),
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, clock, requests, close };
}

export interface Collected {
  observations: Observation[];
  /** By `collector@project`. */
  outcomes: Record<string, CellOutcome>;
  waits: number[];
}

/** Collects projects from an endpoint through the real clients and the real runner; waits cost no time. */
export async function collectGcp(
  endpoint: { url: string; clock: ManualClock },
  projects: readonly string[],
  limits: Partial<RunnerLimits> = {},
  config: Record<string, string> = { projects: projects.join(', ') },
): Promise<Collected> {
  const collected: Collected = { observations: [], outcomes: {}, waits: [] };
  await runCollection({
    provider: gcpProvider as Provider,
    config: { ...config, endpoint: endpoint.url },
    connectContext: { now: endpoint.clock.now(), resolveReference: async () => '' },
    clock: endpoint.clock,
    signal: new AbortController().signal,
    limits,
    wait: async (ms) => void collected.waits.push(ms),
    onBatch: (_, observations) => void collected.observations.push(...observations),
    onCellEnd(cell, outcome) {
      collected.outcomes[`${cell.collector}@${cell.account}`] = outcome;
    },
  });
  return collected;
}

/** A script in the place of Google: the first path that the end of the request's matches; `{}` for all else. */
export async function collectScripted(
  answers: Record<string, DemoResponse | ((url: URL) => DemoResponse)>,
  config?: Record<string, string>,
) {
  const served = await serve({
    name: 'script',
    tls: false,
    async handle({ url }) {
      const answer = Object.entries(answers).find(([end]) =>
        decodeURIComponent(url.pathname).endsWith(end),
      )?.[1];
      return (typeof answer === 'function' ? answer(url) : answer) ?? json({});
    },
  });
  const collected = await collectGcp(served, ['my-project'], { attempts: 1 }, config);
  await served.close();
  return { ...collected, requests: served.requests };
}

/** A list that keeps to the page size asked for, and to `most`. */
export function listing(items: readonly unknown[], name: string, most: number) {
  return (url: URL): DemoResponse => {
    const asked = url.searchParams.get('maxResults');
    if (asked) url.searchParams.set('pageSize', asked);
    const answer = pageOf(items, url, most);
    return json({ [name]: answer?.page, nextPageToken: answer?.nextPageToken });
  };
}

/** The calls that a collector's declared budget gives it for a cell of so many items. */
export function callsAllowed({ budget }: Pick<Collector, 'budget'>, items: number): number {
  return callsFor(budget, items);
}
