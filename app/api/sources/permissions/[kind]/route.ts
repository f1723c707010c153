import { sourcePermissions } from '@/lib/sources/grants';
import { defineRoute } from '@/lib/web/define-route';

/** The least a source of this kind needs, ready to paste. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (_request, { viewer, params }) =>
    Response.json(sourcePermissions(viewer, String(params.kind))),
});
