import { ownerSummary } from '@/lib/owners/summary';
import { defineRoute } from '@/lib/web/define-route';

/** One owner by its name: contact, members, and the first of what waits for its answer. */
export const GET = defineRoute<{ name: string }>({
  action: 'owner:read',
  handler: (_, { viewer, runtime, params }) =>
    ownerSummary(viewer, runtime.database, decodeURIComponent(params.name)),
});
