import { getCollection } from '@/lib/sources/collection-queries';
import { defineRoute } from '@/lib/web/define-route';

/** One collection, with live progress while it runs. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await getCollection(viewer, runtime, String(params.id))),
});
