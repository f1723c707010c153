import { closeSourceFindings } from '@/lib/findings/source-findings';
import { conflict } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { noSource } from '../missing';
import { OWN_KIND } from '../own';
import type { OneSource } from '../schema';
import { lockSource, updateSource } from '../source-store';
import { lockOpenCollection, moveCollection } from '../store';

/**
 * Takes a source out of use, stops its open collection and closes what was found on it. Its credentials, their history and the ledger stay.
 * @throws MusterError `source/not-found`, `source/built-in`
 */
export const removeSource: Command<OneSource, { name: string }> = {
  action: 'source:remove',
  subject: ({ sourceId }) => ({ kind: 'source', id: sourceId }),
  run: async ({ tx, now }, { sourceId }) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw noSource();
    if (source.kind === OWN_KIND)
      throw conflict('source/built-in', `${source.name} comes with Muster and cannot be removed.`);
    const open = await lockOpenCollection(tx, sourceId);
    if (open?.state === 'queued') {
      await moveCollection(tx, {
        id: open.id,
        from: 'queued',
        to: 'cancelled',
        cancelRequestedAt: now,
        finishedAt: now,
      });
    } else if (open) {
      await moveCollection(tx, { id: open.id, from: 'running', to: 'running', cancelRequestedAt: now });
    }
    await closeSourceFindings(executorOfTx(tx), sourceId, now);
    await updateSource(tx, sourceId, { removedAt: now, paused: true });
    return {
      value: { name: source.name },
      audit: {
        action: 'source.removed',
        subject: { kind: 'source', id: sourceId },
        payload: { kind: source.kind, name: source.name, stoppedCollection: open?.id ?? null },
      },
    };
  },
};
