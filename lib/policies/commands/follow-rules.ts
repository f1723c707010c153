import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { lockPolicies } from '../in-force';
import { judgeAllAgain, rulesInForce } from '../store';

/**
 * Has every credential judged again when the rules are of another build than those that judged last, as after an
 * upgrade: what time or a change of facts would bring up only in months shows at once. Run where a worker starts, so that
 * two builds side by side do not take turns. Returns whether there is anything to judge.
 */
export const followRules: Command<{ build: string }, boolean> = {
  action: 'policy:publish-default',
  subject: () => ({ kind: 'policy', id: null }),
  async run({ tx }, { build }) {
    await lockPolicies(executorOfTx(tx));
    const current = await rulesInForce(tx);
    if (!current || current.judgedBy === build) return { value: false, audit: 'nothing-changed' };
    await judgeAllAgain(tx, current.version, build);
    return {
      value: true,
      audit: {
        action: 'policy.rules-changed',
        subject: { kind: 'policy', id: current.version },
        payload: { version: current.version, before: current.judgedBy, after: build },
      },
    };
  },
};
