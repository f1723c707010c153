import { listOwners } from '@/lib/owners/queries';
import { defineRoute } from '@/lib/web/define-route';

/** Every owner with how much of what is named after it was accepted; for owners, their own. */
export const GET = defineRoute({
  action: 'owner:read',
  handler: async (_, { viewer, runtime }) => ({ rows: await listOwners(viewer, runtime.database) }),
});
