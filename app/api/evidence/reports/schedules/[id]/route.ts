import { readBody, readInput } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { changeSchedule } from '@/lib/reports/commands/change-schedule';
import { endSchedule } from '@/lib/reports/commands/end-schedule';
import { ChangeSchedule, OneOf } from '@/lib/reports/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Changes how often it builds, and who is asked. */
export const POST = defineRoute<{ id: string }>({
  action: 'report:schedule',
  handler: async (request, { viewer, runtime, params }) => {
    const input = await readBody(request, ChangeSchedule.omit({ id: true }));
    await runCommand(runtime, changeSchedule, viewer, readInput({ ...input, ...params }, ChangeSchedule));
    return {};
  },
});

/** Ends a schedule; what it built stays. */
export const DELETE = defineRoute<{ id: string }>({
  action: 'report:schedule',
  handler: async (_request, { viewer, runtime, params }) => {
    await runCommand(runtime, endSchedule, viewer, readInput(params, OneOf));
    return {};
  },
});
