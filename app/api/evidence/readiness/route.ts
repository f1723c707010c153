import { readReadiness } from '@/lib/evidence/readiness/queries';
import { defineRoute } from '@/lib/web/define-route';

/** The thirty questions of an auditor with what answers them: `?framework=`, `?from=` and `?to=` as on the page. */
export const GET = defineRoute({
  action: 'evidence:read',
  handler: (request, { viewer, runtime }) => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return readReadiness(viewer, runtime, asked);
  },
});
