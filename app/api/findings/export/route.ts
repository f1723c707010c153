import { exportFormat, exportHeaders, rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { exportFindings } from '@/lib/findings/export';
import { parseFindingSearch } from '@/lib/findings/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Exactly the filtered findings as CSV or JSON lines, streamed. */
export const GET = defineRoute({
  action: 'finding:export',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const format = exportFormat(params.get('format'));
    const { search, ignored } = parseFindingSearch(rawSearchOf(params));
    refuseIgnored(ignored);
    const stream = await exportFindings(runtime, viewer, search.filters, format);
    return new Response(stream, { headers: exportHeaders('findings', format, runtime.clock.now()) });
  },
});
