import { definePublicRoute } from '@/lib/web/define-route';
import { readHealth } from '@/lib/web/status';

/** 200 when database and a worker are alive, else 503; for load balancers and monitoring. */
export const GET = definePublicRoute({
  name: 'health',
  handler: async (_request, { runtime }) => {
    const health = await readHealth(runtime);
    return Response.json(health, { status: health.status === 'ok' ? 200 : 503 });
  },
});
