import { listReviews } from '@/lib/reviews/queries';
import { defineRoute } from '@/lib/web/define-route';

/** The newest campaigns with how far they are; `?before=ID` for older ones. For owners, those that ask their teams. */
export const GET = defineRoute({
  action: 'review:read',
  handler: (request, { viewer, runtime }) =>
    listReviews(viewer, runtime.database, new URL(request.url).searchParams.get('before')),
});
