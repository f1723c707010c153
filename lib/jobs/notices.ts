import { messageOf } from '@/lib/kernel/errors';
import { takeUpLost } from '@/lib/notices/dead-worker';
import { deliverWaiting } from '@/lib/notices/deliver';
import { channelOpener } from '@/lib/notices/open-channel';
import { giveUp } from '@/lib/notices/outcome';
import { planDeliveries } from '@/lib/notices/plan';
import { produceNotices } from '@/lib/notices/produce';
import { publicUrl } from '@/lib/platform/env';
import type { Runtime } from '@/lib/platform/runtime';

const URGENT_EVERY_MS = 3_000;
/** Facts and digests: what changes by the day is looked at by the minute. */
const REST_EVERY_MS = 60_000;

/**
 * Plans and delivers notices until stopped, beside the turn that keeps the worker alive: a mail server that answers
 * slowly must not let it be taken for dead. Safe to run in several workers at once.
 */
export async function runNotices(runtime: Runtime, workerId: string, signal: AbortSignal): Promise<void> {
  const { log } = runtime;
  let restAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    const isRest = performance.now() >= restAt;
    if (isRest) restAt = performance.now() + REST_EVERY_MS;
    await noticesTurn(runtime, workerId, signal, { isUrgentOnly: !isRest }).catch((error: unknown) =>
      log.warn({ error: messageOf(error) }, 'notices were held up'),
    );
    await pause(URGENT_EVERY_MS, signal);
  }
}

/** One turn: what is new, who is told of it, and off it goes. */
export async function noticesTurn(
  runtime: Runtime,
  workerId: string,
  signal: AbortSignal,
  { isUrgentOnly }: { isUrgentOnly: boolean },
): Promise<number> {
  const { database, clock, env, log } = runtime;
  const bootstrapGroup = env.MUSTER_BOOTSTRAP_GROUP ?? null;
  if (!isUrgentOnly) {
    await produceNotices(database, clock.now());
    const failed = await giveUp(database, clock.now());
    if (failed > 0) log.warn({ failed }, 'gave up notices that did not get through for a day');
  }
  const lost = await takeUpLost(database, clock.now());
  if (lost.unconfirmed + lost.again > 0) log.warn(lost, 'took up notices that a dead worker was sending');
  await planDeliveries(database, { now: clock.now(), bootstrapGroup, isUrgentOnly });
  return deliverWaiting({
    database,
    workerId,
    baseUrl: publicUrl(env),
    now: () => clock.now(),
    open: channelOpener(env),
    signal,
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
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
