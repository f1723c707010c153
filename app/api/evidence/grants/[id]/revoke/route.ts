import { readBody, readInput } from '@/app/api/sources/read-body';
import { revokeGrant } from '@/lib/grants/commands/revoke-grant';
import { RevokeGrant } from '@/lib/grants/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Ends a grant at once. */
export const POST = defineRoute<{ id: string }>({
  action: 'grant:edit',
  handler: async (request, { viewer, runtime, params }) => {
    const { reason } = await readBody(request, RevokeGrant.pick({ reason: true }));
    await runCommand(runtime, revokeGrant, viewer, readInput({ id: params.id, reason }, RevokeGrant));
    return {};
  },
});
