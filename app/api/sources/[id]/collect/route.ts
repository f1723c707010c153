import { runCommand } from '@/lib/platform/run-command';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { defineRoute } from '@/lib/web/define-route';
import { sourceOf } from '../../source-of';

/** Asks for a collection now. */
export const POST = defineRoute({
  action: 'collection:request',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await runCommand(runtime, requestCollection, viewer, sourceOf(params)), { status: 202 }),
});
