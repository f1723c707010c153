import { runCommand } from '@/lib/platform/run-command';
import { resumeSource } from '@/lib/sources/commands/resume-source';
import { defineRoute } from '@/lib/web/define-route';
import { sourceOf } from '../../source-of';

/** Lets planned collections go on. */
export const POST = defineRoute({
  action: 'source:pause',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await runCommand(runtime, resumeSource, viewer, sourceOf(params))),
});
