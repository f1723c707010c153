import type { ChildMessage } from './children';

/** Tells the supervisor how far this process is, or that it is ready and what others need to know of it. */
export function report(message: ChildMessage): void {
  process.send?.(message);
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
