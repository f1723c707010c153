import { readBody } from '@/app/api/sources/read-body';
import { giveGrant } from '@/lib/grants/commands/give-grant';
import { listGrants } from '@/lib/grants/queries';
import { GiveGrant } from '@/lib/grants/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** What auditors are let in for; an auditor sees their own. */
export const GET = defineRoute({
  action: 'grant:read',
  handler: async (_request, { viewer, runtime: { database, clock } }) => ({
    grants: await listGrants(viewer, database, clock.now()),
  }),
});

/** Grants a period; it opens at once. */
export const POST = defineRoute({
  action: 'grant:edit',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, GiveGrant);
    return Response.json(await runCommand(runtime, giveGrant, viewer, input), { status: 201 });
  },
});
