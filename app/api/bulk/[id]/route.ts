import { getBulk } from '@/lib/bulk/queries';
import { defineRoute } from '@/lib/web/define-route';

/** The record of a bulk change; while a worker is at it, with counts that move. */
export const GET = defineRoute<{ id: string }>({
  action: 'bulk:read',
  handler: (_, { viewer, runtime, params }) => getBulk(viewer, runtime.database, params.id),
});
