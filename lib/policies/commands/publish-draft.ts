import { openApprovals } from '@/lib/duties/approvals';
import { conflict, forbidden, invalid } from '@/lib/kernel/errors';
import { accountsOf, authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { loosens, policyChanges } from '../changes';
import type { NamedDraft } from '../draft-schema';
import { lockPolicies, policyInForce } from '../in-force';
import { closeDraft, insertDefault, insertVersion, lockDraft } from '../store';

/**
 * Puts a draft in force. Whatever loosens is published by somebody else than its author, and only what was simulated as
 * it stands is published. Owners of what it touches are asked to approve it; it does not wait for them.
 * @throws MusterError `policy/four-eyes`, `policy/superseded`, `policy/not-simulated`, `policy/no-change`.
 */
export const publishDraft: Command<NamedDraft, { version: number }> = {
  action: 'policy:publish',
  subject: ({ id }) => ({ kind: 'policyDraft', id }),
  async run(context, { id, revision }) {
    const { tx, viewer, now } = context;
    const executor = executorOfTx(tx);
    await lockPolicies(executor);
    const draft = await lockDraft(tx, id, revision);
    const current = await policyInForce(executor);
    if (draft.baseVersion !== current.version)
      throw conflict(
        'policy/superseded',
        `This draft was begun from version ${draft.baseVersion}, and version ${current.version} has been published since. Begin another from it.`,
      );
    if (draft.simulatedRevision !== revision)
      throw conflict('policy/not-simulated', 'Simulate the draft as it stands now, then publish it.');
    const changes = policyChanges(current, draft.document);
    if (changes.every((change) => change.path === 'version'))
      throw invalid('policy/no-change', 'This draft is the same as the policy in force.');
    if (loosens(changes) && (await accountsOf(tx, await authorIdOf(tx, viewer))).has(draft.authorId))
      throw forbidden(
        'policy/four-eyes',
        'This draft loosens the policy, and you wrote it: somebody else with the role security has to publish it.',
      );
    await insertDefault(tx, now);
    const version = { document: draft.document, reason: draft.reason, author: draft.author };
    await insertVersion(tx, { ...version, publishedBy: viewer.name, changes }, now);
    await closeDraft(tx, id, 'published', now);
    const asked = await openApprovals(context, changes, draft.document);
    return {
      value: { version: draft.document.version },
      audit: [
        {
          action: 'policy.published',
          subject: { kind: 'policy', id: draft.document.version },
          payload: {
            version: draft.document.version,
            author: draft.author,
            reason: draft.reason,
            changes: changes.map(({ path, before, after, effect }) => ({ path, before, after, effect })),
          },
        },
        ...asked,
      ],
    };
  },
};
