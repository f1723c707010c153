import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { UPLOAD_KIND } from '@/lib/uploads/model';
import { noSource } from '../missing';
import { nextAfter } from '../model';
import type { OneSource } from '../schema';
import { lockSource, updateSource } from '../source-store';
import { insertCollection } from '../store';

/**
 * Asks for a collection of one source now, paused or not; a worker takes it up after the commit.
 * @throws MusterError `source/not-found`, `source/upload`, `collection/already-open`
 */
export const requestCollection: Command<OneSource, { collectionId: string }> = {
  action: 'collection:request',
  subject: ({ sourceId }) => ({ kind: 'source', id: sourceId }),
  run: async ({ tx, viewer, now, enqueue }, { sourceId }) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw noSource();
    if (source.kind === UPLOAD_KIND)
      throw conflict('source/upload', `${source.name} holds uploaded files: upload a newer one.`);
    const requestedBy = viewer.name;
    const collectionId = await insertCollection(tx, { sourceId, trigger: 'manual', requestedBy, at: now });
    if (!collectionId) {
      throw conflict(
        'collection/already-open',
        `A collection of ${source.name} already waits or runs. Wait for it or cancel it.`,
      );
    }
    // What was due anyway is done with it, or the same would be read a second time right after.
    if (source.nextCollectionAt <= now) {
      const nextCollectionAt = nextAfter(source.nextCollectionAt, source.intervalMinutes, now);
      await updateSource(tx, sourceId, { nextCollectionAt });
    }
    await enqueue('collect', collectionId, { sourceId, collectionId });
    return {
      value: { collectionId },
      audit: {
        action: 'collection.requested',
        subject: { kind: 'collection', id: collectionId },
        payload: { sourceId, source: source.name, trigger: 'manual' },
      },
    };
  },
};
