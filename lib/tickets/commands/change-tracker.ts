import { conflict, notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { Command } from '@/lib/platform/run-command';
import type { TrackerKind } from '../model';
import type { ChangeTracker } from '../schema';
import { refuseSameName } from './add-tracker';
import { readTracker } from './read-tracker';

/**
 * Changes how a tracker is used. Its address stays: the tickets that are there are known by it.
 * @throws MusterError `ticket/no-tracker`, `ticket/tracker-moved`, `ticket/tracker-config`, `ticket/tracker-name`
 */
export const changeTracker: Command<ChangeTracker, null> = {
  action: 'ticket:configure',
  subject: ({ id }) => ({ kind: 'tracker', id }),
  async run({ tx }, input) {
    const { id } = input;
    const tracker = await tx.ticketTracker.findFirst({ where: { id, removedAt: null } });
    if (!tracker) throw notFound('ticket/no-tracker', 'There is no such tracker, or it was removed.');
    const row = await readTracker(tracker.kind as TrackerKind, input);
    const before = tracker.config as JsonObject;
    if (before.baseUrl !== row.config.baseUrl)
      throw conflict(
        'ticket/tracker-moved',
        'The address of a tracker stays, for its tickets are known by it. Add another tracker and remove this one.',
        { fields: { 'config.baseUrl': 'Cannot be changed.' } },
      );
    await refuseSameName(tx, row.name, id);
    // What was wrong may be mended by this, so it is asked again at once.
    await tx.ticketTracker.update({ where: { id }, data: { ...row, retryAt: null } });
    const changed = Object.keys(row.config).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(row.config[field]),
    );
    return {
      value: null,
      audit: {
        action: 'ticket.tracker-changed',
        subject: { kind: 'tracker', id },
        payload: {
          name: row.name,
          automatic: input.automatic,
          mappedOnly: row.mappedOnly,
          dailyLimit: row.dailyLimit,
          owners: row.places.map(({ owner }) => owner ?? null),
          changed: changed.sort(),
        },
      },
    };
  },
};
