import { runCommand } from '@/lib/platform/run-command';
import { connectSource } from '@/lib/sources/commands/connect-source';
import { listSources } from '@/lib/sources/queries';
import { ConnectSource } from '@/lib/sources/schema';
import { defineRoute } from '@/lib/web/define-route';
import { readBody } from './read-body';

/** A page of sources; `?after=` takes the cursor of the page before. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (request, { viewer, runtime }) => {
    const after = new URL(request.url).searchParams.get('after') ?? undefined;
    return Response.json(await listSources(viewer, runtime, { after }));
  },
});

/** Connects a source. */
export const POST = defineRoute({
  action: 'source:connect',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, ConnectSource);
    return Response.json(await runCommand(runtime, connectSource, viewer, input), { status: 201 });
  },
});
