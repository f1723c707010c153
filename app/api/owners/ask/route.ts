import { readBody } from '@/app/api/sources/read-body';
import { proposeOwner } from '@/lib/owners/commands/propose';
import { ProposeOwner } from '@/lib/owners/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Asks an owner to answer for credentials. */
export const POST = defineRoute({
  action: 'ownership:propose',
  handler: async (request, { viewer, runtime }) =>
    runCommand(runtime, proposeOwner, viewer, await readBody(request, ProposeOwner)),
});
