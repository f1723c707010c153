import { messageOf } from '@/lib/kernel/errors';
import { NO_PROGRESS, type Progress } from '@/lib/sources/model';
import { recordProgress } from '@/lib/sources/store';
import type { CollectContext, CollectInput } from './collect-context';
import { renewLease } from './lease';

/** A person asked the collection to stop, as opposed to its worker being stopped. */
export class CancelRequested extends Error {}

/** Another worker has taken the source over; it ends the collection. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease of the source was lost');
  }
}

const TICK_MS = 1_000;

/** Keeps the lease alive and the progress written, and aborts the run when it is cancelled, loses its lease or must stop. */
export function watchCollection(
  { runtime, signal: workerSignal }: CollectContext,
  input: CollectInput,
  fence: number,
) {
  const { database, log } = runtime;
  const stop = new AbortController();
  const progress: Progress = { ...NO_PROGRESS };
  const onWorkerStop = () => stop.abort(workerSignal.reason);
  workerSignal.addEventListener('abort', onWorkerStop, { once: true });

  const tick = async () => {
    if (!(await renewLease(database, input.sourceId, fence))) stop.abort(new LeaseLost());
    const { cancelRequested } = await recordProgress(database.pool, input.collectionId, progress);
    if (cancelRequested) stop.abort(new CancelRequested('cancelled'));
  };
  let turn: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    // A database that is away is waited for: the lease runs out by itself if it stays away.
    if (busy) return;
    busy = true;
    turn = tick()
      .catch((error) =>
        log.warn({ error: messageOf(error) }, 'the progress of a collection could not be written'),
      )
      .finally(() => {
        busy = false;
      });
  }, TICK_MS);

  return {
    signal: stop.signal,
    progress,
    end: async () => {
      clearInterval(timer);
      workerSignal.removeEventListener('abort', onWorkerStop);
      await turn;
    },
  };
}
