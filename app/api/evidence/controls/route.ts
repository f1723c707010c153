import { readControls } from '@/lib/evidence/calendar/queries';
import { defineRoute } from '@/lib/web/define-route';

/** The state of each control on each day: `?framework=`, `?from=` and `?to=` as on the page. */
export const GET = defineRoute({
  action: 'evidence:read',
  handler: (request, { viewer, runtime }) => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return readControls(viewer, runtime, asked);
  },
});
