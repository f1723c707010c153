import type { Command } from '@/lib/platform/run-command';
import type { NamedDraft } from '../draft-schema';
import type { Simulation } from '../simulation-tally';
import { lockDraft, saveSimulation } from '../store';

/** Keeps with a draft what publishing it would do. */
export const recordSimulation: Command<NamedDraft & { simulation: Simulation }, null> = {
  action: 'policy:draft',
  subject: ({ id }) => ({ kind: 'policyDraft', id }),
  async run({ tx, now }, { id, revision, simulation }) {
    const draft = await lockDraft(tx, id, revision);
    await saveSimulation(tx, draft, simulation, now);
    const { judged, opens, closes } = simulation;
    return {
      value: null,
      audit: {
        action: 'policy.simulated',
        subject: { kind: 'policyDraft', id },
        payload: { revision, judged, opens, closes },
      },
    };
  },
};
