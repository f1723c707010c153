import { MusterError } from '@/lib/kernel/errors';
import type { ChildMessage } from './children';

/** Tells the supervisor how far this process is, or that it is ready and what others need to know of it. */
export function report(message: ChildMessage): void {
  process.send?.(message);
}

/** Runs the start of this process; where it fails, says why and ends with 1. What we say ourselves needs no stack. */
export async function startOrExit(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const said = error instanceof MusterError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(said)}\n`);
    process.exit(1);
  }
}

/**
 * Ends this process in order on SIGTERM, and also when the supervisor is gone (its channel closes even on kill -9).
 * Started by hand, without a supervisor, only the signals count.
 */
export function endWith(stop: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    const hard = setTimeout(() => process.exit(1), 8_000);
    hard.unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.connected) process.on('disconnect', end);
}
