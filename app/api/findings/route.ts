import { rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { listFindings } from '@/lib/findings/queries';
import { parseFindingSearch } from '@/lib/findings/schema';
import { defineRoute } from '@/lib/web/define-route';

/** A page of findings with the filters of the list; `?cursor=` takes the cursor of the page before. */
export const GET = defineRoute({
  action: 'finding:read',
  handler: async (request, { viewer, runtime }) => {
    const { search, ignored } = parseFindingSearch(rawSearchOf(new URL(request.url).searchParams));
    refuseIgnored(ignored);
    const { rows, next } = await listFindings(viewer, runtime.database, search);
    return Response.json({ rows, next });
  },
});
