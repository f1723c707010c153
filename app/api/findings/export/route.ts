import { instantAsked } from '@/lib/credentials/as-of/instant';
import { exportFormat, exportHeaders, rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { parseFindingsAsOf } from '@/lib/findings/as-of';
import { exportFindingsAsOf } from '@/lib/findings/as-of-export';
import { exportFindings } from '@/lib/findings/export';
import { parseFindingSearch } from '@/lib/findings/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Exactly the filtered findings, now or as of an instant, as CSV or JSON lines, streamed. */
export const GET = defineRoute({
  action: 'finding:export',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const format = exportFormat(params.get('format'));
    const now = runtime.clock.now();
    const headers = exportHeaders('findings', format, now);
    const raw = rawSearchOf(params);
    const at = await instantAsked(viewer, runtime, params);
    if (at) {
      const { filters, ignored } = parseFindingsAsOf(raw);
      refuseIgnored(ignored);
      return new Response(await exportFindingsAsOf(runtime, viewer, filters, { format, at }), { headers });
    }
    const { search, ignored } = parseFindingSearch(raw);
    refuseIgnored(ignored);
    return new Response(await exportFindings(runtime, viewer, search.filters, format), { headers });
  },
});
