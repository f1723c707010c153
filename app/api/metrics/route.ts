import { admit, definePublicRoute } from '@/lib/web/define-route';
import { exposeMetrics } from '@/lib/web/metrics';
import { isDirectLoopback } from '@/lib/web/request';

/** For Prometheus: open on the machine itself, elsewhere with a token that may `settings:read`. */
export const GET = definePublicRoute({
  name: 'metrics',
  handler: async (request, { runtime }) => {
    if (!isDirectLoopback(request.headers)) await admit(request, runtime, 'settings:read');
    const { body, contentType } = await exposeMetrics(runtime);
    return new Response(body, { headers: { 'content-type': contentType } });
  },
});
