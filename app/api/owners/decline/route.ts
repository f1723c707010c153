import { readBody } from '@/app/api/sources/read-body';
import { declineOwnership } from '@/lib/owners/commands/decline';
import { DeclineOwnership } from '@/lib/owners/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Says no for an owner that was asked, and why. */
export const POST = defineRoute({
  action: 'ownership:answer',
  handler: async (request, { viewer, runtime }) =>
    runCommand(runtime, declineOwnership, viewer, await readBody(request, DeclineOwnership)),
});
