import { randomUUID } from 'node:crypto';
import { conflict } from '@/lib/kernel/errors';
import type { Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { AddTracker } from '../schema';
import { readTracker } from './read-tracker';

/**
 * Connects a place for tickets.
 * @throws MusterError `ticket/tracker-config`, `ticket/tracker-name`, `http/endpoint-…`
 */
export const addTracker: Command<AddTracker, { id: string }> = {
  action: 'ticket:configure',
  subject: () => ({ kind: 'tracker', id: null }),
  async run({ tx, viewer, now }, input) {
    const row = await readTracker(input.kind, input);
    await refuseSameName(tx, row.name, null);
    const id = randomUUID();
    const { kind, automatic } = input;
    await tx.ticketTracker.create({ data: { id, kind, ...row, createdAt: now, createdBy: viewer.name } });
    return {
      value: { id },
      audit: {
        action: 'ticket.tracker-added',
        subject: { kind: 'tracker', id },
        payload: {
          kind,
          name: row.name,
          automatic,
          mappedOnly: row.mappedOnly,
          dailyLimit: row.dailyLimit,
          owners: row.places.map(({ owner }) => owner ?? null),
          configured: Object.keys(row.config).sort(),
        },
      },
    };
  },
};

export async function refuseSameName(tx: Tx, name: string, but: string | null): Promise<void> {
  const same = await tx.ticketTracker.count({
    where: {
      name: { equals: name, mode: 'insensitive' },
      removedAt: null,
      ...(but !== null && { id: { not: but } }),
    },
  });
  if (same > 0)
    throw conflict('ticket/tracker-name', `There is already a tracker named ${name}.`, {
      fields: { name: 'Already in use.' },
    });
}
