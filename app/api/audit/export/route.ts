import { exportTrail } from '@/lib/audit/export';
import { exportHeaders } from '@/lib/credentials/export-response';
import { defineRoute } from '@/lib/web/define-route';

/** The whole trail as JSON lines; `./muster audit verify` and `./muster audit export` read it. */
export const GET = defineRoute({
  action: 'audit:export',
  handler: async (_request, { viewer, runtime }) =>
    new Response(await exportTrail(runtime, viewer), {
      headers: exportHeaders('audit', 'jsonl', runtime.clock.now()),
    }),
});
