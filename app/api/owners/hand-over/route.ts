import { readBody } from '@/app/api/sources/read-body';
import { handOverOwnership } from '@/lib/owners/commands/hand-over';
import { HandOver } from '@/lib/owners/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Passes credentials on to another owner, who is then asked. */
export const POST = defineRoute({
  action: 'ownership:answer',
  handler: async (request, { viewer, runtime }) =>
    runCommand(runtime, handOverOwnership, viewer, await readBody(request, HandOver)),
});
