import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { messageOf } from '@/lib/kernel/errors';
import { APPLICATION_NAME, APPLICATION_VERSION } from '@/lib/platform/queue';
import type { Runtime } from '@/lib/platform/runtime';
import { collect } from './collect';
import type { CollectInput } from './collect-context';
import { beat, buryDead, registerWorker, signOff } from './heartbeat';
import { freeLeasesOf } from './lease';
import { runSchedules } from './schedules';
import { workerViewer } from './worker-viewer';

const HEARTBEAT_MS = 5_000;
const COLLECTIONS_AT_ONCE = 3;

/**
 * Runs durable work until stopped. The id is unique per process: with a shared id a second worker would run a live
 * worker's workflows again.
 */
export async function startWorker(runtime: Runtime): Promise<{ id: string; stop(): Promise<void> }> {
  const { database, env, log } = runtime;
  const id = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const viewer = workerViewer(id);
  const stopping = new AbortController();
  DBOS.setConfig({
    name: APPLICATION_NAME,
    systemDatabaseUrl: env.DATABASE_URL ?? '',
    applicationVersion: APPLICATION_VERSION,
    executorID: id,
    runMigrations: false,
    logger: {
      info: (entry) => log.debug({ dbos: String(entry) }),
      debug: () => undefined,
      warn: (entry) => log.warn({ dbos: String(entry) }),
      error: (entry) => log.error({ dbos: messageOf(entry) }),
    },
  });
  DBOS.registerWorkflow(
    async (input: CollectInput) => {
      await DBOS.runStep(() => collect({ runtime, viewer, workerId: id, signal: stopping.signal }, input), {
        name: 'collect',
      });
    },
    { name: 'collect' },
  );
  await registerWorker(database, id);
  await DBOS.launch();
  await DBOS.registerQueue('collect', { workerConcurrency: COLLECTIONS_AT_ONCE, minPollingIntervalMs: 500 });

  const turn = async () => {
    if (!(await beat(database, id))) {
      log.error(
        { worker: id },
        'other workers took this one for dead; it ends so that its work is not done twice',
      );
      process.kill(process.pid, 'SIGTERM');
      return;
    }
    for (const dead of await buryDead(database)) await takeOver(runtime, dead);
    await runSchedules(runtime, viewer, stopping.signal);
  };
  const loop = repeat(turn, HEARTBEAT_MS, stopping.signal, (error) =>
    log.warn({ error: messageOf(error) }, 'a turn of the worker failed'),
  );
  return {
    id,
    stop: async () => {
      stopping.abort(new Error('the worker is stopping'));
      await loop;
      await DBOS.shutdown();
      // Its unfinished work is left to whoever lives: buried here, so that nobody waits for the heartbeat to age.
      await signOff(database, id).catch(() => undefined);
    },
  };
}

/** Resumes what a dead worker left: its leases are freed and its workflows go back to their queue. */
async function takeOver({ database, log }: Runtime, dead: string): Promise<void> {
  await freeLeasesOf(database, dead);
  const left = await DBOS.listWorkflows({ executorId: dead, status: 'PENDING' });
  if (left.length > 0) await DBOS.resumeWorkflows(left.map((workflow) => workflow.workflowID));
  log.warn({ dead, resumed: left.length }, 'took over the work of a dead worker');
}

async function repeat(
  turn: () => Promise<void>,
  everyMs: number,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await turn().catch(onError);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
    });
  }
}
