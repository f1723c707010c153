import { sourceBudget } from '@/lib/sources/call-budget';
import { getSource } from '@/lib/sources/queries';
import { defineRoute } from '@/lib/web/define-route';
import { sourceOf } from '../../source-of';

/** Calls that the next run over the source will make, by collector; null before its cells are known. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (_request, { viewer, runtime, params }) => {
    const { id, name } = await getSource(viewer, runtime, sourceOf(params).sourceId);
    return Response.json({ source: name, budget: await sourceBudget(viewer, runtime, id) });
  },
});
