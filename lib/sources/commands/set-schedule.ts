import type { Command } from '@/lib/platform/run-command';
import { noSource } from '../missing';
import type { SetSchedule } from '../schema';
import { lockSource, updateSource } from '../source-store';

/**
 * Changes how often a source is collected. A shorter interval brings the next run forward, a longer one does not delay it.
 * @throws MusterError `source/not-found`
 */
export const setSchedule: Command<SetSchedule, { nextCollectionAt: string }> = {
  action: 'source:connect',
  subject: ({ sourceId }) => ({ kind: 'source', id: sourceId }),
  run: async ({ tx, now }, { sourceId, intervalMinutes }) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw noSource();
    const soonest = new Date(
      Math.min(source.nextCollectionAt.getTime(), now.getTime() + intervalMinutes * 60_000),
    );
    await updateSource(tx, sourceId, { intervalMinutes, nextCollectionAt: soonest });
    return {
      value: { nextCollectionAt: soonest.toISOString() },
      audit: {
        action: 'source.rescheduled',
        subject: { kind: 'source', id: sourceId },
        payload: { name: source.name, fromMinutes: source.intervalMinutes, toMinutes: intervalMinutes },
      },
    };
  },
};
