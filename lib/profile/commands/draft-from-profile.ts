import { conflict, invalid } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { policyInForce } from '@/lib/policies/in-force';
import { insertDraft } from '@/lib/policies/store';
import { suggestedPolicy } from '../follows';
import { type DraftFromProfile, Profile } from '../schema';
import { lockProfile } from '../store';

/**
 * Begins a draft of the policy that follows from the profile. Nothing changes for any credential until somebody has looked at
 * it, simulated and published it.
 * @throws MusterError `profile/changed`, `profile/nothing-to-draft`.
 */
export const draftFromProfile: Command<DraftFromProfile, { id: string; revision: number }> = {
  action: 'policy:draft',
  subject: ({ version }) => ({ kind: 'profile', id: version }),
  async run({ tx, viewer, now }, { version }) {
    const profile = await lockProfile(tx);
    if (profile?.version !== version)
      throw conflict('profile/changed', 'The profile has been saved since you opened it. Load it again.');
    const current = await policyInForce(executorOfTx(tx));
    const suggested = suggestedPolicy(Profile.parse(profile.answers), current);
    if (!suggested)
      throw invalid(
        'profile/nothing-to-draft',
        'The policy in force already holds all that the profile asks for.',
      );
    const reason = `From version ${version} of the setup profile. ${suggested.reasons.join(' ')}`;
    const next = current.version + 1;
    const draft = {
      baseVersion: current.version,
      document: { ...suggested.document, version: next },
      reason,
    };
    const id = await insertDraft(
      tx,
      { ...draft, authorId: await authorIdOf(tx, viewer), author: viewer.name },
      now,
    );
    return {
      value: { id, revision: 1 },
      audit: {
        action: 'policy.draft-created',
        subject: { kind: 'policyDraft', id },
        payload: { base: current.version, profile: version, reason },
      },
    };
  },
};
