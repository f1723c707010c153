import { rankOpen } from '@/lib/findings/rank-open';
import { messageOf } from '@/lib/kernel/errors';
import { publicUrl } from '@/lib/platform/env';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { takeUpLostSteps } from '@/lib/tickets/claim';
import { planTickets } from '@/lib/tickets/commands/plan-tickets';
import { trackerOpener } from '@/lib/tickets/open-tracker';
import { tellAway } from '@/lib/tickets/outcome';
import { pollTrackers } from '@/lib/tickets/poll';
import { type WorkContext, workSteps } from '@/lib/tickets/work';
import { workerViewer } from './worker-viewer';

const EVERY_MS = 5_000;
/** The backlog follows findings by the minute. */
const RANK_EVERY_MS = 30_000;

/**
 * Keeps the backlog ranked and the tickets in step until stopped, beside the turn that keeps the worker alive: a tracker
 * that answers slowly must not let it be taken for dead. Safe to run in several workers at once.
 */
export async function runTickets(runtime: Runtime, workerId: string, signal: AbortSignal): Promise<void> {
  const { database, clock, log } = runtime;
  let rankAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    if (performance.now() >= rankAt) {
      rankAt = performance.now() + RANK_EVERY_MS;
      await rankOpen(database, clock.now(), signal).catch((error: unknown) =>
        log.warn({ error: messageOf(error) }, 'the backlog could not be ranked'),
      );
    }
    await ticketsTurn(runtime, workerId, signal).catch((error: unknown) =>
      log.warn({ error: messageOf(error) }, 'tickets were held up'),
    );
    await pause(EVERY_MS, signal);
  }
}

/** One turn: what follows from the findings, off it goes, and how the tickets stand. Returns how many steps were tried. */
export async function ticketsTurn(
  runtime: Runtime,
  workerId: string,
  signal: AbortSignal,
  pauses: (ms: number) => Promise<void> = (ms) => pause(ms, signal),
): Promise<number> {
  const { database, clock, env, log } = runtime;
  const viewer = workerViewer(workerId);
  const context: WorkContext = {
    runner: runtime,
    viewer,
    workerId,
    baseUrl: publicUrl(env),
    open: trackerOpener(env, () => clock.now()),
    pause: pauses,
    signal,
  };
  const lost = await takeUpLostSteps(database, clock.now());
  if (lost > 0) log.warn({ steps: lost }, 'took up what a dead worker was doing in a tracker');
  await runCommand(runtime, planTickets, viewer, {});
  const tried = await workSteps(context);
  await pollTrackers(context);
  await tellAway(database, clock.now());
  return tried;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
