import { conflict } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { stableStringify } from '@/lib/kernel/json';
import { authorIdOf } from '@/lib/people/four-eyes';
import type { Command } from '@/lib/platform/run-command';
import type { SaveProfile } from '../schema';
import { insertProfile, lockProfile } from '../store';

/**
 * Keeps the answers as the next version; the same answers again are no version.
 * @throws MusterError `profile/changed` when somebody saved another since.
 */
export const saveProfile: Command<SaveProfile, { version: number }> = {
  action: 'profile:edit',
  subject: () => ({ kind: 'profile', id: null }),
  async run({ tx, viewer, now }, { version, answers }) {
    const newest = await lockProfile(tx);
    const current = newest?.version ?? 0;
    if (current !== version)
      throw conflict(
        'profile/changed',
        `Somebody has saved version ${current} of the profile since you opened it. Load it again and look at what they changed.`,
      );
    const before = (newest?.answers ?? null) as JsonObject | null;
    const after = answers as unknown as JsonObject;
    if (before && stableStringify(before) === stableStringify(after))
      return { value: { version }, audit: 'nothing-changed' };
    const next = current + 1;
    await insertProfile(
      tx,
      { version: next, answers, authorId: await authorIdOf(tx, viewer), author: viewer.name },
      now,
    );
    return {
      value: { version: next },
      audit: {
        action: 'profile.saved',
        subject: { kind: 'profile', id: next },
        payload: { version: next, before, after },
      },
    };
  },
};
