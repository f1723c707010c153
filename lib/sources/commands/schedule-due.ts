import type { AuditEvent } from '@/lib/platform/audit';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { nextAfter } from '../model';
import { lockDueSources, type StoredSource, updateSource } from '../source-store';
import { insertCollection } from '../store';

/** More than this wait for the next tick, a minute later. */
const BATCH = 200;

export interface ScheduledCollection {
  sourceId: number;
  collectionId: string;
}

/**
 * Begins a collection of every source whose time has come; runs that were missed run once.
 */
export const scheduleDue: Command<Record<string, never>, ScheduledCollection[]> = {
  action: 'collection:run',
  subject: () => ({ kind: 'collection', id: null }),
  run: async (context) => {
    const started: ScheduledCollection[] = [];
    const events: AuditEvent[] = [];
    for (const source of await lockDueSources(context.tx, context.now, BATCH)) {
      const collectionId = await begin(context, source);
      if (!collectionId) continue;
      started.push({ sourceId: source.id, collectionId });
      events.push({
        action: 'collection.requested',
        subject: { kind: 'collection', id: collectionId },
        payload: { sourceId: source.id, source: source.name, trigger: 'schedule' },
      });
    }
    // Workers ask every few seconds: a turn that began nothing changed nothing, and the trail stays free of it.
    const [first, ...rest] = events;
    return { value: started, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};

async function begin(
  { tx, viewer, now, enqueue }: CommandContext,
  source: StoredSource,
): Promise<string | null> {
  const sourceId = source.id;
  const collectionId = await insertCollection(tx, {
    sourceId,
    trigger: 'schedule',
    requestedBy: viewer.name,
    at: now,
  });
  if (!collectionId) return null;
  await updateSource(tx, sourceId, {
    nextCollectionAt: nextAfter(source.nextCollectionAt, source.intervalMinutes, now),
  });
  await enqueue('collect', collectionId, { sourceId, collectionId });
  return collectionId;
}
