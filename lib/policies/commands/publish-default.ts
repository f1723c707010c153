import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { DEFAULT_POLICY } from '../default-policy';
import { lockPolicies } from '../in-force';
import { insertDefault } from '../store';

/** Makes the policy as shipped the first version, so that the history of policies has a beginning. */
export const publishDefault: Command<object, boolean> = {
  action: 'policy:publish-default',
  subject: () => ({ kind: 'policy', id: null }),
  async run({ tx, now }) {
    await lockPolicies(executorOfTx(tx));
    const isNew = await insertDefault(tx, now);
    if (!isNew) return { value: false, audit: 'nothing-changed' };
    return {
      value: true,
      audit: {
        action: 'policy.published',
        subject: { kind: 'policy', id: DEFAULT_POLICY.version },
        payload: {
          version: DEFAULT_POLICY.version,
          name: DEFAULT_POLICY.name,
          reason: 'The policy as shipped.',
        },
      },
    };
  },
};
