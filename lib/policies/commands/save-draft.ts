import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command, Outcome } from '@/lib/platform/run-command';
import type { SaveDraft } from '../draft-schema';
import { policyInForce } from '../in-force';
import { insertDraft, lockDraft, updateDraft } from '../store';

export interface SavedDraft {
  id: string;
  revision: number;
}

/** Keeps a draft: a new one begun from the policy in force, or the next revision of one that is open. */
export const saveDraft: Command<SaveDraft, SavedDraft> = {
  action: 'policy:draft',
  subject: ({ id }) => ({ kind: 'policyDraft', id }),
  async run({ tx, viewer, now }, { id, revision, document, reason }): Promise<Outcome<SavedDraft>> {
    if (id === null || revision === null) {
      const { version } = await policyInForce(executorOfTx(tx));
      const draft = { baseVersion: version, document: { ...document, version: version + 1 }, reason };
      const created = await insertDraft(
        tx,
        { ...draft, authorId: await authorIdOf(tx, viewer), author: viewer.name },
        now,
      );
      return {
        value: { id: created, revision: 1 },
        audit: {
          action: 'policy.draft-created',
          subject: { kind: 'policyDraft', id: created },
          payload: { base: version, reason },
        },
      };
    }
    const before = await lockDraft(tx, id, revision);
    const version = before.baseVersion + 1;
    const next = await updateDraft(tx, id, { ...document, version }, reason, now);
    return {
      value: { id, revision: next },
      audit: {
        action: 'policy.draft-saved',
        subject: { kind: 'policyDraft', id },
        payload: { revision: next, reason },
      },
    };
  },
};
