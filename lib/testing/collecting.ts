import type { Viewer } from '@/lib/access/roles';
import type { RunOptions } from '@/lib/collectors/runner/run';
import { collect } from '@/lib/jobs/collect';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { type Database, sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { TODAY } from './clouds';

export const ENGINEER: Viewer = {
  kind: 'person',
  id: 'p',
  name: 'Engineer',
  role: 'engineer',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'test',
};

/** A source as somebody connected it, its first collection far away. */
export async function insertSource(
  database: Database,
  kind: string,
  config: Record<string, unknown>,
): Promise<number> {
  const [row] = await database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at)
    VALUES (${kind}, gen_random_uuid()::text, ${JSON.stringify(config)}::jsonb, now() + interval '1 year', now()) RETURNING id`);
  return row?.id ?? 0;
}

export interface CellRow {
  collector: string;
  region: string;
  state: string;
  reason: string | null;
  permission: string | null;
  listed: number;
}

export interface Collected {
  state: string;
  failure: { reason: string; message: string; permission: string | null } | null;
  cells: CellRow[];
}

/** What the database holds of credentials, however often they were collected. */
export interface Held {
  live: number;
  gone: number;
  versions: number;
  open: number;
}

/** Collections in this process, by the code the worker runs, at a fixed time and without real waits. */
export function createCollecting(database: Database) {
  const clock = new ManualClock(TODAY);
  const env = readEnvironment(process.env);
  const runtime: Runtime = { database, clock, env, log: createLogger('test', 'silent') };
  const viewer = workerViewer('test');
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return {
    clock,
    /** How long the runner would have waited between its tries, in milliseconds. */
    waits,
    async once(sourceId: number, limits: RunOptions['limits'] = {}): Promise<Collected> {
      const runner = { ...runtime, enqueue: async () => undefined };
      const { collectionId } = await runCommand(runner, requestCollection, ENGINEER, { sourceId });
      const { signal } = new AbortController();
      const context = {
        runtime,
        viewer,
        workerId: 'test',
        signal,
        pace: { limits, wait },
      };
      await collect(context, { sourceId, collectionId });
      const [run] = await database.query<Omit<Collected, 'cells'>>(
        sql`SELECT state, failure FROM collection WHERE id = ${collectionId}::uuid`,
      );
      const cells = await database.query<CellRow>(sql`
        SELECT collector, region, state, reason, permission, listed FROM coverage_cell
        WHERE source_id = ${sourceId} ORDER BY collector, region`);
      return { state: run?.state ?? '', failure: run?.failure ?? null, cells };
    },
    async held(): Promise<Held | undefined> {
      const [row] = await database.query<Held>(sql`SELECT
        (SELECT count(*) FROM credential WHERE gone_at IS NULL) AS live,
        (SELECT count(*) FROM credential WHERE gone_at IS NOT NULL) AS gone,
        (SELECT count(*) FROM credential_version) AS versions,
        (SELECT count(*) FROM collection_cell WHERE finished_at IS NULL) AS open`);
      return row;
    },
    /** Every name and tag value there is. */
    async texts(): Promise<string[]> {
      const rows = await database.query<{ text: string }>(sql`
        SELECT name AS text FROM credential
        UNION SELECT value FROM credential, jsonb_each_text(coalesce(tags, '{}'))`);
      return rows.map(({ text }) => text);
    },
  };
}
