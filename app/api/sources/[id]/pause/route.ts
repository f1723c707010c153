import { runCommand } from '@/lib/platform/run-command';
import { pauseSource } from '@/lib/sources/commands/pause-source';
import { defineRoute } from '@/lib/web/define-route';
import { sourceOf } from '../../source-of';

/** Stops planned collections. */
export const POST = defineRoute({
  action: 'source:pause',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await runCommand(runtime, pauseSource, viewer, sourceOf(params))),
});
