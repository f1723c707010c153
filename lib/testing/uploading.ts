import { collect } from '@/lib/jobs/collect';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { type Database, sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { confirmUpload } from '@/lib/uploads/commands/confirm-upload';
import { receiveUpload } from '@/lib/uploads/receive-upload';
import { ConfirmUpload, ReceiveUpload } from '@/lib/uploads/schema';
import { TODAY } from './clouds';
import { ENGINEER } from './collecting';

type Said = Partial<Record<'format' | 'account' | 'principal' | 'fileName', string>>;
type Word = { dataAt?: string; complete?: boolean; keepGoodRows?: boolean; sourceName?: string };

async function* bytes(text: string) {
  yield Buffer.from(text);
}

/** Uploads in this process, by the code that web and worker run, at a fixed time. */
export function createUploading(database: Database) {
  const clock = new ManualClock(TODAY);
  const runtime: Runtime = {
    database,
    clock,
    env: readEnvironment({ NODE_ENV: 'test' }),
    log: createLogger('test', 'silent'),
  };
  const runner = { ...runtime, enqueue: async () => undefined };
  const receive = async (text: string, said: Said = {}) =>
    (await receiveUpload(runner, ENGINEER, ReceiveUpload.parse(said), bytes(text))).uploadId;
  const confirm = (uploadId: string, word: Word = {}) =>
    runCommand(runner, confirmUpload, ENGINEER, ConfirmUpload.parse({ uploadId, ...word }));
  return {
    clock,
    runner,
    receive,
    confirm,
    /** Reads, confirms and collects; returns the state and counts of the collection. */
    async upload(text: string, said: Said = {}, word: Word = {}) {
      const ids = await confirm(await receive(text, said), { dataAt: TODAY.toISOString(), ...word });
      const { signal } = new AbortController();
      await collect({ runtime, viewer: workerViewer('test'), workerId: 'test', signal }, ids);
      const [run] = await database.query<{ state: string; counts: Record<string, number> }>(
        sql`SELECT state, counts FROM collection WHERE id = ${ids.collectionId}::uuid`,
      );
      return { ...ids, state: run?.state, counts: run?.counts ?? {} };
    },
  };
}
