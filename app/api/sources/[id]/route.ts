import { runCommand } from '@/lib/platform/run-command';
import { removeSource } from '@/lib/sources/commands/remove-source';
import { getSource } from '@/lib/sources/queries';
import { defineRoute } from '@/lib/web/define-route';
import { sourceOf } from '../source-of';

/** One source. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await getSource(viewer, runtime, sourceOf(params).sourceId)),
});

/** Removes it. */
export const DELETE = defineRoute({
  action: 'source:remove',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await runCommand(runtime, removeSource, viewer, sourceOf(params))),
});
