import { setTimeout } from 'node:timers/promises';
import { messageOf } from '@/lib/kernel/errors';
import type { Runtime } from '@/lib/platform/runtime';
import { destinationOpener, producerOf } from '@/lib/stream/open-destination';
import { beginDue, type SendContext } from '@/lib/stream/send';

/**
 * Sends what the trail has linked to where it is streamed to. Destinations run beside each other and beside the worker's
 * other turns: one that answers slowly holds up nothing but itself. What is on its way when the worker stops gets a little
 * time; what does not make it is sent again by the next one.
 */
export function createStreamer(
  { database, clock, env, log }: Runtime,
  workerId: string,
  signal: AbortSignal,
): { turn(): Promise<void>; settled(withinMs: number): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const context: SendContext = {
    database,
    workerId,
    producer: producerOf(env),
    now: () => clock.now(),
    open: destinationOpener(env),
    report: (error, destination) =>
      log.warn({ destination, error: messageOf(error) }, 'a destination failed'),
    signal,
  };
  return {
    turn: async () => {
      for (const sending of await beginDue(context)) {
        const done = sending
          .catch((error: unknown) => log.warn({ error: messageOf(error) }, 'the trail could not be streamed'))
          .finally(() => running.delete(done));
        running.add(done);
      }
    },
    settled: async (withinMs) => {
      const late = new AbortController();
      const waiting = setTimeout(withinMs, undefined, { signal: late.signal }).catch(() => undefined);
      await Promise.race([Promise.all(running), waiting]);
      late.abort();
    },
  };
}
