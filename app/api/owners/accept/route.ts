import { readBody } from '@/app/api/sources/read-body';
import { acceptOwnership } from '@/lib/owners/commands/accept';
import { AcceptOwnership } from '@/lib/owners/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Says yes for an owner that was asked. */
export const POST = defineRoute({
  action: 'ownership:answer',
  handler: async (request, { viewer, runtime }) =>
    runCommand(runtime, acceptOwnership, viewer, await readBody(request, AcceptOwnership)),
});
