import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { createSchedule } from '@/lib/reports/commands/create-schedule';
import { listSchedules } from '@/lib/reports/queries';
import { CreateSchedule } from '@/lib/reports/schema';
import { defineRoute } from '@/lib/web/define-route';

/** What builds reports again and again. */
export const GET = defineRoute({
  action: 'report:read',
  handler: async (_request, { viewer, runtime }) => ({
    schedules: await listSchedules(viewer, runtime.database),
  }),
});

export const POST = defineRoute({
  action: 'report:schedule',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, CreateSchedule);
    return Response.json(await runCommand(runtime, createSchedule, viewer, input), { status: 201 });
  },
});
