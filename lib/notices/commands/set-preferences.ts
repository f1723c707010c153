import { forbidden } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { SetPreferences } from '../schema';

/** What the acting person wants by mail, and when. Urgent notices always come. */
export const setPreferences: Command<SetPreferences, null> = {
  action: 'notice:prefer',
  subject: () => ({ kind: 'preference', id: null }),
  async run({ tx, viewer, now }, { muted, digestHour }) {
    if (viewer.kind !== 'person')
      throw forbidden('notice/by-token', 'Only a person who signed in has preferences.');
    const data = { muted: [...new Set(muted)].sort(), digestHour, changedAt: now };
    await tx.noticePreference.upsert({
      where: { personId: viewer.id },
      create: { personId: viewer.id, ...data },
      update: data,
    });
    return {
      value: null,
      audit: {
        action: 'notice.preferences-set',
        subject: { kind: 'person', id: viewer.id },
        payload: { muted: data.muted, digestHour },
      },
    };
  },
};
