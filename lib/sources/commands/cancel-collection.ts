import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { moved, noCollection } from '../missing';
import type { OneCollection } from '../schema';
import { isOpen } from '../states';
import { lockCollection, moveCollection } from '../store';

/**
 * Stops a collection: at once while it waits; one that runs is asked to stop and closes its cells first.
 * @throws MusterError `collection/not-found`, `collection/already-ended`, `collection/already-asked`
 */
export const cancelCollection: Command<OneCollection, { state: 'cancelled' | 'stopping' }> = {
  action: 'collection:cancel',
  subject: ({ collectionId }) => ({ kind: 'collection', id: collectionId }),
  run: async ({ tx, now }, { collectionId: id }) => {
    const collection = await lockCollection(tx, id);
    if (!collection) throw noCollection();
    if (!isOpen(collection.state))
      throw conflict('collection/already-ended', 'This collection has already ended.');
    if (collection.cancelRequestedAt)
      throw conflict('collection/already-asked', 'This collection was already asked to stop.');
    const subject = { kind: 'collection', id };
    const payload = { sourceId: collection.sourceId, state: collection.state };
    if (collection.state === 'queued') {
      const done = await moveCollection(tx, {
        id,
        from: 'queued',
        to: 'cancelled',
        cancelRequestedAt: now,
        finishedAt: now,
      });
      if (!done) throw moved('queued', 'cancelled');
      return { value: { state: 'cancelled' }, audit: { action: 'collection.cancelled', subject, payload } };
    }
    const asked = await moveCollection(tx, { id, from: 'running', to: 'running', cancelRequestedAt: now });
    if (!asked) throw moved('running', 'cancelled');
    return {
      value: { state: 'stopping' },
      audit: { action: 'collection.cancel-requested', subject, payload },
    };
  },
};
