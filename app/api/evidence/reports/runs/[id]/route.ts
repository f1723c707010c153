import { readRun } from '@/lib/reports/queries';
import { defineRoute } from '@/lib/web/define-route';

/** One run: how it stands, what it says, and who signed it off. */
export const GET = defineRoute<{ id: string }>({
  action: 'report:review',
  handler: (_request, { viewer, runtime, params }) => readRun(viewer, runtime.database, params.id),
});
