import { exportCredentialsAsOf } from '@/lib/credentials/as-of/export';
import { instantAsked } from '@/lib/credentials/as-of/instant';
import { parseAsOfSearch } from '@/lib/credentials/as-of/search';
import { exportCredentials } from '@/lib/credentials/export';
import { exportFormat, exportHeaders, rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Exactly the filtered credentials, now or as of an instant, as CSV or JSON lines, streamed; `./muster credentials export` reads it too. */
export const GET = defineRoute({
  action: 'credential:export',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const format = exportFormat(params.get('format'));
    const now = runtime.clock.now();
    const at = await instantAsked(viewer, runtime, params);
    const raw = rawSearchOf(params);
    const { search, ignored } = at ? parseAsOfSearch(raw) : parseCredentialSearch(raw);
    refuseIgnored(ignored);
    const stream = at
      ? await exportCredentialsAsOf(runtime, viewer, search.filters, { format, at })
      : await exportCredentials(runtime, viewer, search.filters, format);
    return new Response(stream, { headers: exportHeaders('credentials', format, now) });
  },
});
