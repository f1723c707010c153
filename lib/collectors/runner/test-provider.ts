import { z } from 'zod';
import {
  type AccountScope,
  type Collector,
  CollectorFailure,
  type Failure,
  type FetchContext,
  type PageOf,
  type Provider,
} from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ManualClock } from '@/lib/kernel/clock';
import type { Cell, CellOutcome, RunOptions } from './model';
import { runCollection } from './run';

export const NOW = new Date('2026-11-21T12:00:00Z');

export interface Row {
  id: string;
  name?: string;
}

/** Rows `key-FROM` and on. */
export const keyRows = (count: number, from = 0): Row[] =>
  Array.from({ length: count }, (_, i) => ({ id: `key-${from + i}` }));

interface HttpError extends Error {
  status: number;
  retryAfterMs?: number;
}

/** The smallest client there is: `get` answers JSON or throws. */
export interface TestClient {
  get<T>(path: string, signal: AbortSignal): Promise<T>;
}

function createClient(url: string): TestClient {
  return {
    async get(path, signal) {
      const response = await fetch(`${url}${path}`, { signal });
      if (response.ok) return JSON.parse(await response.text());
      const after = response.headers.get('retry-after');
      const error: Partial<HttpError> = new Error(`HTTP ${response.status}`);
      throw Object.assign(error, {
        status: response.status,
        retryAfterMs: after ? Number(after) * 1000 : undefined,
      });
    },
  };
}

const REASONS: Record<number, Failure['reason']> = {
  401: 'unauthenticated',
  403: 'denied',
  429: 'throttled',
};

function classify(error: unknown, operation: string): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  const { status, retryAfterMs } = error as Partial<HttpError>;
  if (status)
    return {
      reason: REASONS[status] ?? 'unavailable',
      message: `${operation}: HTTP ${status}`,
      retryAfterMs,
    };
  if (error instanceof SyntaxError) return { reason: 'malformed', message: `${operation}: not JSON` };
  return { reason: 'unavailable', message: `${operation}: no connection` };
}

export function observation({ id, name = id }: Row, account: string, region: string): Observation {
  return {
    kind: 'api-key',
    provider: 'test',
    account,
    accountName: null,
    region,
    resource: 'test.key',
    externalId: id,
    name,
    holder: null,
    status: 'active',
    createdAt: NOW,
    valueChangedAt: NOW,
    lastRotated: null,
    lastUsed: null,
    expires: null,
    rotationMethod: null,
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    tags: {},
    facts: {},
  };
}

/** A collector of the test provider; `fetch` defaults to the pages of `/ID`. */
export function collector(
  id: string,
  fetchRows: (context: FetchContext<TestClient>) => AsyncIterable<Row> = (context) =>
    pagesOf(context, `/${id}`),
): Collector<TestClient, Row> {
  return {
    id,
    title: `Title of ${id}`,
    provider: 'test',
    produces: ['api-key'],
    per: 'account',
    permissions: [{ action: 'keys:list', why: 'lists keys' }],
    budget: { perCell: 0, pageSize: 100, perItem: 0 },
    fetch: fetchRows,
    observe: (row, scope) => [observation(row, scope.account, scope.region)],
  };
}

export function pagesOf({ pages, client }: FetchContext<TestClient>, path: string): AsyncIterable<Row> {
  return pages<Row>('keys:list', (cursor, signal) =>
    client.get<PageOf<Row>>(cursor ? `${path}?after=${encodeURIComponent(cursor)}` : path, signal),
  );
}

export function provider(
  url: string,
  collectors: readonly Collector<TestClient, Row>[],
  scopes: AccountScope[] = [{ account: 'one', accountName: null, regions: ['global'] }],
): Provider {
  const made: Provider<{ name: string }, TestClient> = {
    id: 'test',
    title: 'Test',
    config: z.strictObject({ name: z.string() }),
    connect: async () => createClient(url),
    scopes: async (client, signal) => {
      await client.get('/scopes', signal);
      return scopes;
    },
    classify,
    collectors: collectors as readonly Collector<TestClient, never>[],
  };
  return made as Provider;
}

export interface Ran {
  outcomes: Record<string, CellOutcome>;
  delivered: Record<string, Observation[]>;
  batches: number[];
  waits: number[];
  started: string[];
}

const keyOf = (cell: Cell) => `${cell.collector}@${cell.account}`;

/** Runs a provider with waits that are noted and cost no time. */
export async function run(of: Provider, changes: Partial<RunOptions> = {}): Promise<Ran> {
  const ran: Ran = { outcomes: {}, delivered: {}, batches: [], waits: [], started: [] };
  await runCollection({
    provider: of,
    config: { name: 'x' },
    connectContext: { now: NOW, resolveReference: async () => '' },
    clock: new ManualClock(NOW),
    signal: new AbortController().signal,
    random: () => 0.5,
    wait: async (ms) => void ran.waits.push(ms),
    onCellStart: (cell) => void ran.started.push(keyOf(cell)),
    onBatch(cell, observations) {
      ran.batches.push(observations.length);
      ran.delivered[keyOf(cell)] = [...(ran.delivered[keyOf(cell)] ?? []), ...observations];
    },
    onCellEnd(cell, outcome) {
      ran.outcomes[keyOf(cell)] = outcome;
    },
    ...changes,
  });
  return ran;
}
