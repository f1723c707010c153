import { instantAsked } from '@/lib/credentials/as-of/instant';
import { EXCEPTION_VIEWS_THEN, listExceptionsAsOf } from '@/lib/exceptions/as-of';
import { countExceptions, listExceptions } from '@/lib/exceptions/queries';
import { parseExceptionSearch } from '@/lib/exceptions/search';
import { defineRoute } from '@/lib/web/define-route';

/** One page of a list of exceptions, now or as of an instant: `view` is queue, mine, in-force or ended. */
export const GET = defineRoute({
  action: 'exception:read',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const search = parseExceptionSearch(Object.fromEntries(params));
    const at = await instantAsked(viewer, runtime, params);
    if (at) {
      const then = EXCEPTION_VIEWS_THEN.find((each) => each === params.get('view')) ?? 'in-force';
      const page = await listExceptionsAsOf(viewer, runtime.database, then, at, search.page);
      return { asOf: at, ...page };
    }
    const view = search.view === 'metrics' ? 'in-force' : search.view;
    const [page, counts] = await Promise.all([
      listExceptions(viewer, runtime.database, view, search, runtime.clock.now()),
      countExceptions(viewer, runtime.database),
    ]);
    return { ...page, counts };
  },
});
