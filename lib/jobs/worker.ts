import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { openCopy } from '@/lib/audit/open-copy';
import { openStores } from '@/lib/evidence/archive/open-stores';
import { BUILT_AT_ONCE } from '@/lib/evidence/model';
import { messageOf } from '@/lib/kernel/errors';
import { canAlterTrail, TRAIL_WARNING } from '@/lib/platform/database/trail';
import { APPLICATION_NAME, APPLICATION_VERSION } from '@/lib/platform/queue';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { openSigner } from '@/lib/platform/signing/open-signer';
import { RULES_BUILD, VERSION } from '@/lib/platform/version';
import { followRules } from '@/lib/policies/commands/follow-rules';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { ensureOwnSource } from '@/lib/sources/commands/ensure-own-source';
import { freeDestinationsOf } from '@/lib/stream/lease';
import { createCaretaker } from './abandoned';
import { type BulkInput, resumeBulk, runBulk } from './bulk';
import { collect } from './collect';
import type { CollectInput } from './collect-context';
import { expirePacks } from './expire-packs';
import { beat, buryDead, DEAD_AFTER_SECONDS, registerWorker, signOff } from './heartbeat';
import { freeLeasesOf } from './lease';
import { runNotices } from './notices';
import { type PackInput, resumePacks, runPack } from './pack';
import { type ReportInput, resumeReports, runReport } from './report';
import { runSchedules } from './schedules';
import { createStreamer } from './stream';
import { runTickets } from './tickets';
import { inspectTrail, tendTrail } from './trail';
import { workerViewer } from './worker-viewer';

const HEARTBEAT_MS = 5_000;
const TRAIL_MS = 1_000;
const STREAM_MS = 1_000;
const STREAM_ENDS_WITHIN_MS = 3_000;
const COLLECTIONS_AT_ONCE = 3;

/**
 * Runs durable work until stopped. The id is unique per process: with a shared id a second worker would run a live
 * worker's workflows again.
 */
export async function startWorker(runtime: Runtime): Promise<{ id: string; stop(): Promise<void> }> {
  const { database, env, log } = runtime;
  const id = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const viewer = workerViewer(id);
  const caretaker = createCaretaker(runtime, id);
  const tools = {
    signer: await openSigner(env, process.env),
    copy: await openCopy(env, () => runtime.clock.now()),
  };
  const stores = openStores(env);
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
      const context = { runtime, viewer, workerId: id, signal: stopping.signal };
      await caretaker.hold(input.collectionId, () =>
        DBOS.runStep(() => collect(context, input), { name: 'collect' }),
      );
    },
    { name: 'collect' },
  );
  DBOS.registerWorkflow(
    (input: BulkInput) =>
      DBOS.runStep(() => runBulk({ runtime, viewer, signal: stopping.signal }, input), { name: 'bulk' }),
    { name: 'bulk' },
  );
  DBOS.registerWorkflow(
    (input: PackInput) =>
      DBOS.runStep(
        () => runPack({ runtime, viewer, signer: tools.signer, stores, signal: stopping.signal }, input),
        {
          name: 'pack',
        },
      ),
    { name: 'pack' },
  );
  DBOS.registerWorkflow(
    (input: ReportInput) =>
      DBOS.runStep(
        () => runReport({ runtime, viewer, signer: tools.signer, signal: stopping.signal }, input),
        {
          name: 'report',
        },
      ),
    { name: 'report' },
  );
  await registerWorker(database, id);
  await runCommand(runtime, publishDefault, viewer, {});
  if (await runCommand(runtime, followRules, viewer, { build: RULES_BUILD }))
    log.info({ rules: RULES_BUILD }, 'the rules are of another build; every credential is judged again');
  await runCommand(runtime, ensureOwnSource, viewer, {});
  await DBOS.launch();
  await DBOS.registerQueue('collect', { workerConcurrency: COLLECTIONS_AT_ONCE, minPollingIntervalMs: 500 });
  await DBOS.registerQueue('bulk', { workerConcurrency: 1, minPollingIntervalMs: 500 });
  await DBOS.registerQueue('pack', { workerConcurrency: BUILT_AT_ONCE, minPollingIntervalMs: 500 });
  await DBOS.registerQueue('report', { workerConcurrency: 1, minPollingIntervalMs: 500 });

  let heardSince = Number.NEGATIVE_INFINITY;
  const turn = async () => {
    const silence = await beat(database, id);
    if (silence === null) {
      log.error(
        { worker: id },
        'other workers took this one for dead; it ends so that its work is not done twice',
      );
      process.kill(process.pid, 'SIGTERM');
      return;
    }
    // Whoever could not reach the database cannot tell the dead from those who could not either.
    if (silence > DEAD_AFTER_SECONDS) heardSince = performance.now();
    if (performance.now() - heardSince > DEAD_AFTER_SECONDS * 1_000) {
      for (const dead of await buryDead(database)) {
        log.warn({ dead }, 'takes over from a dead worker');
        await freeLeasesOf(database, dead);
        await freeDestinationsOf(database, dead);
      }
    }
    await caretaker.resumeAbandoned();
    await resumeBulk(runtime);
    await resumePacks(runtime);
    await expirePacks(runtime, viewer, stores);
    await resumeReports(runtime);
    await runSchedules(runtime, viewer, stopping.signal);
    await inspectTrail(runtime, viewer, stopping.signal);
  };
  log.info({ worker: id, version: VERSION }, 'started');
  if (await canAlterTrail(database.pool)) log.warn(TRAIL_WARNING);
  const loop = repeat(turn, HEARTBEAT_MS, stopping.signal, (error) =>
    log.warn({ error: messageOf(error) }, 'a turn of the worker failed'),
  );
  const trail = repeat(
    () => tendTrail(runtime, tools, stopping.signal),
    TRAIL_MS,
    stopping.signal,
    (error) => log.warn({ error: messageOf(error) }, 'the audit trail could not be linked, signed or copied'),
  );
  const streamer = createStreamer(runtime, id, stopping.signal);
  const stream = repeat(streamer.turn, STREAM_MS, stopping.signal, (error) =>
    log.warn({ error: messageOf(error) }, 'the trail could not be streamed'),
  );
  const notices = runNotices(runtime, id, stopping.signal);
  const tickets = runTickets(runtime, id, stopping.signal);
  return {
    id,
    stop: async () => {
      stopping.abort(new Error('the worker is stopping'));
      await Promise.all([loop, trail, stream, notices, tickets]);
      await streamer.settled(STREAM_ENDS_WITHIN_MS);
      await DBOS.shutdown();
      await tendTrail(runtime, tools, undefined, 0).catch(() => undefined);
      // Its unfinished work is left to whoever lives: signed off, so that nobody waits for the heartbeat to age.
      await signOff(database, id).catch(() => undefined);
    },
  };
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
