import { randomUUID } from 'node:crypto';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { searchParamsOf } from '@/lib/credentials/filters-href';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { conflict, forbidden, invalid } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { newFeedToken } from '../feed-token';
import { FEEDS_PER_PERSON } from '../model';
import type { CreateFeed } from '../schema';

export interface CreatedFeed {
  id: string;
  /** Last part of the address, shown once: only its hash is kept. */
  file: string;
}

/** Makes an address from which the acting person's calendar reads what expires of what they may see. */
export const createFeed: Command<CreateFeed, CreatedFeed> = {
  action: 'calendar:subscribe',
  subject: () => ({ kind: 'calendar', id: null }),
  async run({ tx, viewer, now }, { name, query }) {
    if (viewer.kind !== 'person')
      throw forbidden('calendar/by-token', 'Only a person who signed in can make calendar feeds.');
    const raw = new URLSearchParams(query);
    raw.delete('saved');
    const { search, ignored } = parseCredentialSearch(rawSearchOf(raw));
    if (ignored.length > 0)
      throw invalid('calendar/filter', `No feed was made; not understood: ${ignored.join(', ')}.`);
    const live = await tx.calendarFeed.count({ where: { personId: viewer.id, revokedAt: null } });
    if (live >= FEEDS_PER_PERSON)
      throw conflict(
        'calendar/too-many',
        `You have ${live} calendar feeds, which is the most there may be. Revoke one first.`,
      );
    const { value, hash, hint } = newFeedToken();
    const id = randomUUID();
    const { filters } = search;
    const kept = searchParamsOf({ filters: { ...filters, expiresFrom: null, expiresTo: null, gone: false } });
    await tx.calendarFeed.create({
      data: { id, name, tokenHash: hash, hint, personId: viewer.id, query: kept.toString(), createdAt: now },
    });
    return {
      value: { id, file: `${value}.ics` },
      audit: {
        action: 'calendar.feed-created',
        subject: { kind: 'calendar', id },
        payload: { name, filter: kept.toString() },
      },
    };
  },
};
