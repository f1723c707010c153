import { instantAsked } from '@/lib/credentials/as-of/instant';
import { listOwnersAsOf } from '@/lib/owners/as-of';
import { listOwners } from '@/lib/owners/queries';
import { defineRoute } from '@/lib/web/define-route';

/** Every owner with how much of what is named after it was accepted, or as it was at an instant; for owners, their own. */
export const GET = defineRoute({
  action: 'owner:read',
  handler: async (request, { viewer, runtime }) => {
    const at = await instantAsked(viewer, runtime, new URL(request.url).searchParams);
    if (!at) return { rows: await listOwners(viewer, runtime.database) };
    const { owners, unowned } = await listOwnersAsOf(viewer, runtime.database, at);
    return { asOf: at, rows: owners, unowned };
  },
});
