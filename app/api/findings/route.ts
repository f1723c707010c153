import { instantAsked } from '@/lib/credentials/as-of/instant';
import { rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { listFindingsAsOf, parseFindingsAsOf } from '@/lib/findings/as-of';
import { listFindings } from '@/lib/findings/queries';
import { parseFindingSearch } from '@/lib/findings/schema';
import { defineRoute } from '@/lib/web/define-route';

/** A page of findings, now or as of an instant, with the filters of the list; `?cursor=` takes the cursor of the page before. */
export const GET = defineRoute({
  action: 'finding:read',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const at = await instantAsked(viewer, runtime, params);
    if (at) {
      const { ignored, ...then } = parseFindingsAsOf(rawSearchOf(params));
      refuseIgnored(ignored);
      const { rows, next } = await listFindingsAsOf(viewer, runtime.database, then, at);
      return Response.json({ asOf: at, rows, next });
    }
    const { search, ignored } = parseFindingSearch(rawSearchOf(params));
    refuseIgnored(ignored);
    const { rows, next } = await listFindings(viewer, runtime.database, search);
    return Response.json({ rows, next });
  },
});
