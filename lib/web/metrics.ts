import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Runtime } from '@/lib/platform/runtime';
import { type Lag, readLag, secondsBehind } from '@/lib/stream/lag';
import { readCounts } from './status';

interface Metrics {
  registry: Registry;
  requests: Histogram<'route' | 'method' | 'status'>;
  credentials: Gauge<'standing'>;
  collections: Gauge<'state'>;
  workers: Gauge;
  heartbeatAge: Gauge;
  noticesWaiting: Gauge;
  noticesOldest: Gauge;
  noticeDeliveries: Gauge<'channel' | 'state'>;
  streamWaiting: Gauge<'destination'>;
  streamOldest: Gauge<'destination'>;
  streamLost: Gauge<'destination'>;
}

const holder = globalThis as typeof globalThis & { musterMetrics?: Metrics };

/** Next.js loads modules more than once, so the registry hangs on the global object. */
function metrics(): Metrics {
  holder.musterMetrics ??= createMetrics();
  return holder.musterMetrics;
}

function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'muster_' });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'muster_http_request_duration_seconds',
      help: 'Time to answer a request to an API route, until the answer begins.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    credentials: new Gauge({
      name: 'muster_credentials',
      help: 'Live credentials by standing: in policy, out of policy, or unknown.',
      labelNames: ['standing'],
      registers,
    }),
    collections: new Gauge({
      name: 'muster_collections',
      help: 'Collections requested in the last 30 days, by state.',
      labelNames: ['state'],
      registers,
    }),
    workers: new Gauge({
      name: 'muster_workers',
      help: 'Worker processes with a heartbeat of the last 60 seconds.',
      registers,
    }),
    heartbeatAge: new Gauge({
      name: 'muster_worker_heartbeat_age_seconds',
      help: 'Seconds since any worker last gave a sign of life; NaN when none ever did.',
      registers,
    }),
    noticesWaiting: new Gauge({
      name: 'muster_notices_waiting',
      help: 'Messages that are due and not sent.',
      registers,
    }),
    noticesOldest: new Gauge({
      name: 'muster_notices_oldest_waiting_seconds',
      help: 'How long the oldest message that is due has been waiting; 0 when none is.',
      registers,
    }),
    noticeDeliveries: new Gauge({
      name: 'muster_notice_deliveries',
      help: 'Messages of the last 30 days, by kind of channel and state.',
      labelNames: ['channel', 'state'],
      registers,
    }),
    streamWaiting: new Gauge({
      name: 'muster_stream_waiting_events',
      help: 'Linked events of the trail that a destination of the stream has not taken yet.',
      labelNames: ['destination'],
      registers,
    }),
    streamOldest: new Gauge({
      name: 'muster_stream_oldest_waiting_seconds',
      help: 'How long ago the oldest of them happened; 0 when none waits.',
      labelNames: ['destination'],
      registers,
    }),
    streamLost: new Gauge({
      name: 'muster_stream_lost_events',
      help: 'Events that expired before a destination of the stream took them.',
      labelNames: ['destination'],
      registers,
    }),
  };
}

/** Counts one answered request. */
export function observeRequest(request: {
  route: string;
  method: string;
  status: number;
  seconds: number;
}): void {
  const { route, method, status, seconds } = request;
  metrics().requests.observe({ route, method, status: String(status) }, seconds);
}

/** Everything measured, in the text format of Prometheus; the counts of the database are read for each scrape. */
export async function exposeMetrics(runtime: Runtime): Promise<{ body: string; contentType: string }> {
  const { registry, credentials, collections, workers, heartbeatAge, ...notices } = metrics();
  const now = runtime.clock.now();
  const [counts, lags] = await Promise.all([readCounts(runtime.database, now), readLag(runtime.database)]);
  showLags(lags, now);
  credentials.reset();
  for (const { name, count } of counts.standings) credentials.set({ standing: name }, count);
  collections.reset();
  for (const { name, count } of counts.collections) collections.set({ state: name }, count);
  workers.set(counts.liveWorkers);
  heartbeatAge.set(counts.heartbeatAgeSeconds ?? Number.NaN);
  notices.noticesWaiting.set(counts.notices.waiting);
  notices.noticesOldest.set(counts.notices.oldestSeconds);
  notices.noticeDeliveries.reset();
  for (const { channel, state, count } of counts.notices.deliveries)
    notices.noticeDeliveries.set({ channel, state }, count);
  return { body: await registry.metrics(), contentType: registry.contentType };
}

/** How far each destination of the stream is behind; one that was removed has no line any more. */
function showLags(lags: readonly Lag[], now: Date): void {
  const { streamWaiting, streamOldest, streamLost } = metrics();
  for (const gauge of [streamWaiting, streamOldest, streamLost]) gauge.reset();
  for (const lag of lags) {
    const destination = lag.name;
    streamWaiting.set({ destination }, lag.events);
    streamOldest.set({ destination }, secondsBehind(lag, now));
    streamLost.set({ destination }, lag.lost);
  }
}
