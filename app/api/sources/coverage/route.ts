import { listCoverage } from '@/lib/sources/coverage-queries';
import { CoverageFilter } from '@/lib/sources/schema';
import { defineRoute } from '@/lib/web/define-route';

/** The coverage ledger: `?source=`, `?state=`, `?collector=`, `?show=dark`, `?page=`. */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (request, { viewer, runtime }) => {
    const filter = CoverageFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await listCoverage(viewer, runtime, filter));
  },
});
