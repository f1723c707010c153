import { checkSource } from '@/lib/sources/check';
import { assertEndpoint, endpointAgents } from '@/lib/sources/endpoint';
import { connectableProvider } from '@/lib/sources/providers';
import { resolveReference } from '@/lib/sources/references';
import { CheckSource } from '@/lib/sources/schema';
import { defineRoute } from '@/lib/web/define-route';
import { readBody } from '../read-body';

/** Tries a configuration without saving it. */
export const POST = defineRoute({
  action: 'source:connect',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, CheckSource);
    const parts = {
      findProvider: connectableProvider,
      assertEndpoint,
      resolveReference,
      agents: endpointAgents(),
    };
    return Response.json(await checkSource(viewer, runtime, parts, input));
  },
});
