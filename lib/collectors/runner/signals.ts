import { setMaxListeners } from 'node:events';
import type { Wait } from './model';

/** The reason of a signal that aborted because time ran out, told apart from a cancellation. */
export class OutOfTime extends Error {
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${inWords(ms)}.`);
    this.name = 'OutOfTime';
  }
}

function inWords(ms: number): string {
  if (ms >= 60_000) return `${Math.round(ms / 60_000)} min`;
  return ms >= 1_000 ? `${Math.round(ms / 1_000)} s` : `${ms} ms`;
}

export interface Bounded {
  signal: AbortSignal;
  /** Aborts it with this reason. */
  abort(reason: unknown): void;
  /** Must be called at the end: frees the timer and the listener on the parent. */
  release(): void;
}

/** A signal that follows `parent` and aborts with OutOfTime after `ms`. `what` begins the message. */
export function bounded(parent: AbortSignal, ms: number, what: string): Bounded {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const follow = () => controller.abort(parent.reason);
  const timer = setTimeout(() => controller.abort(new OutOfTime(what, ms)), ms);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release() {
      clearTimeout(timer);
      parent.removeEventListener('abort', follow);
    },
  };
}

/**
 * `work`, or the signal's reason as soon as it aborts: a client that ignores its signal must not hold up the
 * run.
 */
export async function orAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Whichever loses the race may still reject.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** Waits in real time. */
export const waitForReal: Wait = (ms, signal) => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAbort(signal, passed).finally(() => clearTimeout(timer));
};
