import { readInput } from '@/app/api/sources/read-body';
import { listCoverageDays } from '@/lib/sources/coverage-days';
import { beyondCells, coverageMatrix } from '@/lib/sources/coverage-matrix';
import { listCoverage } from '@/lib/sources/coverage-queries';
import { CoverageFilter } from '@/lib/sources/schema';
import { defineRoute } from '@/lib/web/define-route';

/**
 * The coverage ledger, narrowed as the page is: `?source=`, `?state=`, `?collector=`, `?account=`, `?kind=`, `?show=dark`,
 * `?page=`. With `?view=matrix&by=account` also by row and kind, and how it was over the past year.
 */
export const GET = defineRoute({
  action: 'source:read',
  handler: async (request, { viewer, runtime }) => {
    const filter = readInput(Object.fromEntries(new URL(request.url).searchParams), CoverageFilter);
    const beyond = await beyondCells(viewer, runtime);
    if (filter.view === 'matrix') {
      const [matrix, days] = await Promise.all([
        coverageMatrix(viewer, runtime, filter),
        listCoverageDays(viewer, runtime, filter.source),
      ]);
      return Response.json({ matrix, days, ...beyond });
    }
    return Response.json({ ...(await listCoverage(viewer, runtime, filter)), ...beyond });
  },
});
