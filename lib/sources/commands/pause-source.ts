import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { noSource } from '../missing';
import type { OneSource } from '../schema';
import { lockSource, updateSource } from '../source-store';

/**
 * Stops planned collections of a source. One that already waits or runs goes on.
 * @throws MusterError `source/not-found`, `source/already-paused`
 */
export const pauseSource: Command<OneSource, { name: string }> = {
  action: 'source:pause',
  subject: ({ sourceId }) => ({ kind: 'source', id: sourceId }),
  run: async ({ tx }, { sourceId }) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw noSource();
    if (source.paused) throw conflict('source/already-paused', `${source.name} is already paused.`);
    await updateSource(tx, sourceId, { paused: true });
    return {
      value: { name: source.name },
      audit: {
        action: 'source.paused',
        subject: { kind: 'source', id: sourceId },
        payload: { name: source.name },
      },
    };
  },
};
