import type { Provider } from '@/lib/collectors/contract';
import { gcpProvider } from '@/lib/collectors/gcp/provider';
import type { CellOutcome, RunnerLimits } from '@/lib/collectors/runner/run';
import { runCollection } from '@/lib/collectors/runner/run';
import type { Observation } from '@/lib/credentials/model';
import type { DemoEndpoint } from '@/lib/demo/endpoint';
import { gcpEstate } from '@/lib/demo/estate/gcp';
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
): Promise<Collected> {
  const collected: Collected = { observations: [], outcomes: {}, waits: [] };
  await runCollection({
    provider: gcpProvider as Provider,
    config: { projects: projects.join(', '), endpoint: endpoint.url },
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
