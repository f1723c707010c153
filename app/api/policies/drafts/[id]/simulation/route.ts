import { conflict } from '@/lib/kernel/errors';
import { runCommand } from '@/lib/platform/run-command';
import { recordSimulation } from '@/lib/policies/commands/record-simulation';
import { getDraft } from '@/lib/policies/queries';
import { simulatePolicy } from '@/lib/policies/simulation';
import { defineRoute } from '@/lib/web/define-route';

/** Judges everything by a draft without writing verdicts, and keeps with the draft what publishing it would do. */
export const POST = defineRoute<{ id: string }>({
  action: 'policy:draft',
  handler: async (request, { viewer, runtime, params }) => {
    const draft = await getDraft(viewer, runtime.database, params.id);
    if (draft.state !== 'open')
      throw conflict(
        'policy/draft-closed',
        `This draft has been ${draft.state}; there is nothing to simulate.`,
      );
    const now = runtime.clock.now();
    const simulation = await simulatePolicy(runtime.database, draft.document, now, request.signal);
    const { id, revision } = draft;
    await runCommand(runtime, recordSimulation, viewer, { id, revision, simulation });
    return simulation;
  },
});
