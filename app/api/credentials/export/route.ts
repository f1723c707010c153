import { exportCredentials } from '@/lib/credentials/export';
import { exportFormat, exportHeaders, rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Exactly the filtered credentials as CSV or JSON lines, streamed; `./muster credentials export` reads it too. */
export const GET = defineRoute({
  action: 'credential:export',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const format = exportFormat(params.get('format'));
    const { search, ignored } = parseCredentialSearch(rawSearchOf(params));
    refuseIgnored(ignored);
    const stream = await exportCredentials(runtime, viewer, search.filters, format);
    return new Response(stream, { headers: exportHeaders('credentials', format, runtime.clock.now()) });
  },
});
