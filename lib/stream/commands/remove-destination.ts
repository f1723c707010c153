import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { findDestination } from '../find';
import { LAG } from '../lag';
import type { OneDestination } from '../schema';

/** Ends a destination; the event says how many events it never had. */
export const removeDestination: Command<OneDestination, null> = {
  action: 'stream:configure',
  subject: ({ id }) => ({ kind: 'destination', id }),
  async run({ tx, now }, { id }) {
    const { kind, name } = await findDestination(tx, id);
    const [lag] = await executorOfTx(tx).query<{ events: string }>(
      sql`SELECT g.events FROM ${LAG} g WHERE g.destination_id = ${id}::uuid`,
    );
    await tx.streamDestination.update({ where: { id }, data: { removedAt: now } });
    return {
      value: null,
      audit: {
        action: 'stream.destination-removed',
        subject: { kind: 'destination', id },
        payload: { kind, name, notSent: Number(lag?.events ?? 0) },
      },
    };
  },
};
