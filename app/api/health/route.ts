import { definePublicRoute } from '@/lib/web/define-route';
import { readHealth } from '@/lib/web/status';

/**
 * 200 when database and a worker are alive, else 503; for monitoring. With `?of=web` only what this process needs to
 * answer people counts, so that a load balancer does not turn people away because the workers are down.
 */
export const GET = definePublicRoute({
  name: 'health',
  handler: async (request, { runtime }) => {
    const health = await readHealth(runtime);
    const isWebAlone = new URL(request.url).searchParams.get('of') === 'web';
    const isGood = isWebAlone ? health.database === 'ok' : health.status === 'ok';
    return Response.json(health, { status: isGood ? 200 : 503 });
  },
});
