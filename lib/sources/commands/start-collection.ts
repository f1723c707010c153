import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { moved, noCollection, noSource } from '../missing';
import { NO_PROGRESS } from '../model';
import type { StartCollection } from '../schema';
import { readSource, type StoredSource } from '../source-store';
import { lockCollection, moveCollection } from '../store';

export interface StartedCollection {
  source: StoredSource;
  startedAt: Date;
}

/**
 * A worker takes up a collection: the first time from `queued`, after the death of a worker from `running`.
 * @throws MusterError `collection/not-found`, `collection/moved`, `collection/stopping`, `source/not-found`
 */
export const startCollection: Command<StartCollection, StartedCollection> = {
  action: 'collection:run',
  subject: ({ collectionId }) => ({ kind: 'collection', id: collectionId }),
  run: async ({ tx, viewer, now }, { collectionId: id, from }) => {
    const collection = await lockCollection(tx, id);
    if (!collection) throw noCollection();
    if (collection.cancelRequestedAt && collection.state === 'running') {
      throw conflict('collection/stopping', 'This collection was asked to stop; finish it as cancelled.');
    }
    // Not locked: removing a source locks it first and its collection second.
    const source = await readSource(tx, collection.sourceId);
    if (!source) throw noSource();
    const startedAt = (from === 'running' && collection.startedAt) || now;
    const done = await moveCollection(tx, {
      id,
      from,
      to: 'running',
      startedAt,
      progress: { ...NO_PROGRESS },
    });
    if (!done) throw moved(from, 'running');
    return {
      value: { source, startedAt },
      audit: {
        action: from === 'running' ? 'collection.restarted' : 'collection.started',
        subject: { kind: 'collection', id },
        payload: { sourceId: source.id, source: source.name, worker: viewer.id },
      },
    };
  },
};
