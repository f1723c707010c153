import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { noSource } from '../missing';
import type { OneSource } from '../schema';
import { lockSource, updateSource } from '../source-store';

/**
 * Lets planned collections of a source go on; when some were missed meanwhile, one runs at once.
 * @throws MusterError `source/not-found`, `source/not-paused`
 */
export const resumeSource: Command<OneSource, { name: string }> = {
  action: 'source:pause',
  subject: ({ sourceId }) => ({ kind: 'source', id: sourceId }),
  run: async ({ tx }, { sourceId }) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw noSource();
    if (!source.paused) throw conflict('source/not-paused', `${source.name} is not paused.`);
    await updateSource(tx, sourceId, { paused: false });
    return {
      value: { name: source.name },
      audit: {
        action: 'source.resumed',
        subject: { kind: 'source', id: sourceId },
        payload: { name: source.name },
      },
    };
  },
};
