import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Database, sql } from '@/lib/platform/database/client';
import type { Runtime } from '@/lib/platform/runtime';
import { VERSION } from '@/lib/platform/version';
import { readLag, secondsBehind } from '@/lib/stream/lag';
import { stateOf } from '@/lib/stream/states';

/** A worker that has been silent for longer counts as gone. */
export const HEARTBEAT_SECONDS = 60;
const DATABASE_PATIENCE_MS = 3_000;

export interface Health {
  status: 'ok' | 'degraded' | 'down';
  version: string;
  database: 'ok' | 'down';
  worker: 'ok' | 'down' | 'unknown';
  lastCollectionAt: string | null;
  stream: StreamHealth | null;
}

/** The stream to other systems, which never makes Muster unhealthy: what waits is kept. Null without a destination. */
export interface StreamHealth {
  /** The worst of its destinations. */
  state: 'working' | 'behind' | 'away' | 'paused';
  /** Of the one that is behind most. */
  waitingEvents: number;
  oldestWaitingSeconds: number;
}

/** What `/api/health` says; waits only briefly for a database that hangs. */
export async function readHealth(runtime: Runtime): Promise<Health> {
  const facts = await withinPatience(readPulse(runtime)).catch(() => null);
  if (!facts)
    return {
      status: 'down',
      version: VERSION,
      database: 'down',
      worker: 'unknown',
      lastCollectionAt: null,
      stream: null,
    };
  const worker = facts.workers > 0 ? 'ok' : 'down';
  return {
    status: worker === 'ok' ? 'ok' : 'degraded',
    version: VERSION,
    database: 'ok',
    worker,
    lastCollectionAt: facts.lastCollectionAt?.toISOString() ?? null,
    stream: facts.stream,
  };
}

interface Pulse {
  workers: number;
  lastCollectionAt: Date | null;
  stream: StreamHealth | null;
}

/** Whether a worker is alive, by the clock of the database, which its heartbeat is written with. */
const IS_ALIVE = sql`(stopped_at IS NULL AND heartbeat_at > now() - make_interval(secs => ${HEARTBEAT_SECONDS}))`;

async function readPulse({ database, clock }: Runtime): Promise<Pulse | null> {
  const stream = await readStreamHealth(database, clock.now());
  const [row] = await database.query<Omit<Pulse, 'stream'>>(sql`SELECT
    (SELECT count(*)::int FROM worker WHERE ${IS_ALIVE}) AS workers,
    (SELECT max(finished_at) FROM collection WHERE state IN ('complete', 'partial')) AS "lastCollectionAt"`);
  return row ? { ...row, stream } : null;
}

const WORST_LAST = ['working', 'paused', 'behind', 'away'] as const;

async function readStreamHealth(database: Database, now: Date): Promise<StreamHealth | null> {
  const lags = await readLag(database);
  if (lags.length === 0) return null;
  const states = lags.map((lag) => WORST_LAST.indexOf(stateOf(lag, now)));
  return {
    state: WORST_LAST[Math.max(...states)] ?? 'working',
    waitingEvents: Math.max(...lags.map(({ events }) => events)),
    oldestWaitingSeconds: Math.round(Math.max(...lags.map((lag) => secondsBehind(lag, now)))),
  };
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), DATABASE_PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface NamedCount {
  name: string;
  count: number;
}

export interface Counts {
  standings: NamedCount[];
  collections: NamedCount[];
  liveWorkers: number;
  heartbeatAgeSeconds: number | null;
  notices: NoticeCounts;
}

export interface NoticeCounts {
  /** Messages that are due and not sent. */
  waiting: number;
  /** How long the oldest of them has been due; 0 when none is. */
  oldestSeconds: number;
  /** Messages of the last 30 days by channel and state. */
  deliveries: { channel: string; state: string; count: number }[];
}

/** The counts behind the gauges. */
export async function readCounts(database: Database, now: Date): Promise<Counts> {
  const since = new Date(now.getTime() - 30 * 86_400_000);
  const [standings, collections, workers, notices] = await Promise.all([
    database.query<NamedCount>(sql`SELECT bucket AS name, count FROM posture_count
      WHERE dimension = 'all' AND value = '' AND measure = 'standing'`),
    database.query<NamedCount>(sql`SELECT state AS name, count(*) AS count FROM collection
      WHERE requested_at > ${since} GROUP BY state`),
    database.query<{
      live: number;
      age: number | null;
    }>(sql`SELECT count(*) FILTER (WHERE ${IS_ALIVE}) AS live,
      extract(epoch FROM now() - max(heartbeat_at))::float8 AS age FROM worker`),
    readNoticeCounts(database, now, since),
  ]);
  const { live = 0, age = null } = workers[0] ?? {};
  return {
    standings,
    collections,
    liveWorkers: live,
    heartbeatAgeSeconds: age === null ? null : Math.max(0, age),
    notices,
  };
}

async function readNoticeCounts(database: Database, now: Date, since: Date): Promise<NoticeCounts> {
  const [[queue], deliveries] = await Promise.all([
    database.query<{ waiting: number; oldest: number | null }>(sql`
      SELECT count(*)::int AS waiting, extract(epoch FROM ${now}::timestamptz - min(created_at))::float8 AS oldest
      FROM notice_delivery WHERE state IN ('waiting', 'sending')`),
    database.query<NoticeCounts['deliveries'][number]>(sql`
      SELECT c.kind AS channel, d.state, count(*)::int AS count
      FROM notice_delivery d JOIN notice_channel c ON c.id = d.channel_id
      WHERE d.created_at > ${since} GROUP BY c.kind, d.state`),
  ]);
  return { waiting: queue?.waiting ?? 0, oldestSeconds: Math.max(0, queue?.oldest ?? 0), deliveries };
}

export interface WorkerRow {
  id: string;
  host: string;
  pid: number;
  startedAt: Date;
  heartbeatAt: Date;
  state: 'alive' | 'silent' | 'stopped';
}

export interface About {
  version: string;
  node: string;
  database: string;
  migration: string | null;
  workers: WorkerRow[];
}

/** What runs here: version, database, and the workers that gave a sign of life in the last week. */
export async function readAbout(viewer: Viewer, { database }: Runtime): Promise<About> {
  permit(viewer, 'settings:read');
  const [server, migrations, workers] = await Promise.all([
    database.query<{ version: string }>(sql`SELECT current_setting('server_version') AS version`),
    database.query<{ name: string }>(sql`SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`),
    database.query<WorkerRow>(sql`SELECT id, host, pid, started_at AS "startedAt", heartbeat_at AS "heartbeatAt",
        CASE WHEN stopped_at IS NOT NULL THEN 'stopped' WHEN ${IS_ALIVE} THEN 'alive' ELSE 'silent' END AS state
      FROM worker WHERE heartbeat_at > now() - interval '7 days' ORDER BY heartbeat_at DESC LIMIT 50`),
  ]);
  return {
    version: VERSION,
    node: process.version,
    database: `PostgreSQL ${server[0]?.version ?? 'of unknown version'}`,
    migration: migrations[0]?.name ?? null,
    workers,
  };
}
