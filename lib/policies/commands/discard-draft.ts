import type { Command } from '@/lib/platform/run-command';
import type { NamedDraft } from '../draft-schema';
import { closeDraft, lockDraft } from '../store';

/** Puts a draft aside; it stays readable. */
export const discardDraft: Command<NamedDraft, null> = {
  action: 'policy:draft',
  subject: ({ id }) => ({ kind: 'policyDraft', id }),
  async run({ tx, now }, { id, revision }) {
    const draft = await lockDraft(tx, id, revision);
    await closeDraft(tx, id, 'discarded', now);
    return {
      value: null,
      audit: {
        action: 'policy.draft-discarded',
        subject: { kind: 'policyDraft', id },
        payload: { author: draft.author, reason: draft.reason },
      },
    };
  },
};
