import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { moved, noCollection } from '../missing';
import type { FinishCollection } from '../schema';
import { closeRemainingCells, lockCollection, moveCollection } from '../store';
import { judgeVisibility, recordCoverageDay } from '../visibility';

const CANCELLED = 'The collection was cancelled before this was read.';
const LEFT_OPEN = 'The collection ended before this was read.';

/**
 * Ends a running collection with what it came to. Cells it left open are closed with the reason, and when the
 * whole run failed every cell of the source turns dark, for nothing can be said of any of them. What the source has
 * lost sight of is judged here too, so that findings and cells never differ.
 * @throws MusterError `collection/not-found`, `collection/moved`
 */
export const finishCollection: Command<FinishCollection, { state: FinishCollection['state'] }> = {
  action: 'collection:run',
  subject: ({ collectionId }) => ({ kind: 'collection', id: collectionId }),
  run: async ({ tx, now }, { collectionId: id, state, counts, failure }) => {
    const collection = await lockCollection(tx, id);
    if (!collection) throw noCollection();
    const kept = failure
      ? { reason: failure.reason, message: failure.message, permission: failure.permission ?? null }
      : null;
    const done = await moveCollection(tx, {
      id,
      from: 'running',
      to: state,
      finishedAt: now,
      counts,
      ...(kept ? { failure: kept } : {}),
    });
    if (!done) throw moved('running', state);
    const cancelled = state === 'cancelled';
    await closeRemainingCells(
      tx,
      { id, sourceId: collection.sourceId, state },
      {
        state: cancelled ? 'cancelled' : (kept?.reason ?? 'unavailable'),
        reason: cancelled ? CANCELLED : (kept?.message ?? LEFT_OPEN),
        permission: kept?.permission ?? null,
        everywhere: state === 'failed' && kept !== null,
      },
      now,
    );
    const executor = executorOfTx(tx);
    const lostVisibility = await judgeVisibility(executor, collection.sourceId, now);
    await recordCoverageDay(executor, now, collection.sourceId);
    return {
      value: { state },
      audit: {
        action: 'collection.finished',
        subject: { kind: 'collection', id },
        payload: {
          sourceId: collection.sourceId,
          state,
          counts,
          failure: kept,
          lostVisibility: { ...lostVisibility },
        },
      },
    };
  },
};
