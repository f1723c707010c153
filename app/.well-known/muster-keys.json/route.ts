import { listSigningKeys } from '@/lib/audit/queries';
import { definePublicRoute } from '@/lib/web/define-route';

/** The public halves of the keys that sign the trail and what is exported: SPKI in PEM, with their algorithm. */
export const GET = definePublicRoute({
  name: 'signing-keys',
  handler: async (_request, { runtime }) => ({ keys: await listSigningKeys(runtime.database) }),
});
