import { exportHeaders, rawSearchOf } from '@/lib/credentials/export-response';
import { exportReport } from '@/lib/reports/export';
import { reportNamed } from '@/lib/reports/registry';
import { parseReportSearch } from '@/lib/reports/search';
import { defineRoute } from '@/lib/web/define-route';

/** Every row of a report as CSV, streamed. */
export const GET = defineRoute<{ report: string }>({
  action: 'report:export',
  handler: async (request, { viewer, runtime, params }) => {
    const report = reportNamed(params.report);
    const now = runtime.clock.now();
    const asked = parseReportSearch(rawSearchOf(new URL(request.url).searchParams), now);
    const stream = await exportReport(runtime, viewer, report, asked);
    return new Response(stream, { headers: exportHeaders(report.id, 'csv', now) });
  },
});
