import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { requestRun } from '@/lib/reports/commands/request-run';
import { listRuns } from '@/lib/reports/queries';
import { REPORTS } from '@/lib/reports/registry';
import { RequestRun } from '@/lib/reports/schema';
import { defineRoute } from '@/lib/web/define-route';

/** The reports there are, and their runs, the newest first. */
export const GET = defineRoute({
  action: 'report:read',
  handler: async (_request, { viewer, runtime }) => ({
    reports: REPORTS.map(({ id, description }) => ({ id, description })),
    runs: await listRuns(viewer, runtime.database),
  }),
});

/** Asks for a run; answers its id at once, and a worker builds it. */
export const POST = defineRoute({
  action: 'report:build',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, RequestRun);
    return Response.json(await runCommand(runtime, requestRun, viewer, input), { status: 202 });
  },
});
