import { readBody } from '@/app/api/sources/read-body';
import { askRequest } from '@/lib/evidence/commands/ask-request';
import { listRequests } from '@/lib/evidence/requests/queries';
import { AskRequest } from '@/lib/evidence/requests/schema';
import { requestIdOf, stateAsked } from '@/lib/evidence/requests/search';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Requests of one state (`?state=asked`) or all, fifty at a time (`&before=` the last id). */
export const GET = defineRoute({
  action: 'evidence:read',
  handler: (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const before = requestIdOf(params.get('before') ?? '');
    return listRequests(viewer, runtime.database, { state: stateAsked(params.get('state')), before });
  },
});

/** Asks for evidence. */
export const POST = defineRoute({
  action: 'evidence:ask',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, AskRequest);
    return Response.json(await runCommand(runtime, askRequest, viewer, input), { status: 201 });
  },
});
