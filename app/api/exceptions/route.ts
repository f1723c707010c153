import { countExceptions, listExceptions } from '@/lib/exceptions/queries';
import { parseExceptionSearch } from '@/lib/exceptions/search';
import { defineRoute } from '@/lib/web/define-route';

/** One page of a list of exceptions: `view` is queue, mine, in-force or ended. */
export const GET = defineRoute({
  action: 'exception:read',
  handler: async (request, { viewer, runtime }) => {
    const search = parseExceptionSearch(Object.fromEntries(new URL(request.url).searchParams));
    const view = search.view === 'metrics' ? 'in-force' : search.view;
    const [page, counts] = await Promise.all([
      listExceptions(viewer, runtime.database, view, search, runtime.clock.now()),
      countExceptions(viewer, runtime.database),
    ]);
    return { ...page, counts };
  },
});
