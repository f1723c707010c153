import type { Command } from '@/lib/platform/run-command';
import { DEFAULT_INTERVAL_MINUTES } from '../model';
import { OWN_KIND } from '../own';
import { insertSource } from '../source-store';

/** Names for the source, the first that nobody has given to one of theirs. */
const NAMES = ['Muster itself', 'Muster’s own credentials', 'Muster (built in)'];

/** Adds the source that lists Muster's own credentials, where it is not there yet; its first collection is due at once. */
export const ensureOwnSource: Command<Record<string, never>, null> = {
  action: 'source:own',
  subject: () => ({ kind: 'source', id: null }),
  run: async ({ tx, now }) => {
    // Two workers that start at once would add it twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('muster.own_source'))`;
    const there = await tx.source.count({ where: { kind: OWN_KIND, removedAt: null } });
    if (there > 0) return { value: null, audit: 'nothing-changed' };
    for (const name of NAMES) {
      const source = { kind: OWN_KIND, name, config: {}, intervalMinutes: DEFAULT_INTERVAL_MINUTES, at: now };
      const id = await insertSource(tx, source);
      if (id === null) continue;
      return {
        value: null,
        audit: {
          action: 'source.connected',
          subject: { kind: 'source', id },
          payload: {
            kind: OWN_KIND,
            name,
            intervalMinutes: DEFAULT_INTERVAL_MINUTES,
            configured: [],
            endpoints: [],
          },
        },
      };
    }
    return { value: null, audit: 'nothing-changed' };
  },
};
