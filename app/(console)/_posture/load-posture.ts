import type { Viewer } from '@/lib/access/roles';
import type { Runtime } from '@/lib/platform/runtime';
import { getHeatmap, getSummary, listKinds } from '@/lib/posture/queries';
import { countUnconfirmed, getRunning, listDarkCells } from '@/lib/posture/queries-sight';
import { countOpenFindings, listExpiryWeeks, listFindingDays } from '@/lib/posture/queries-time';
import { listWorst } from '@/lib/posture/queries-worst';
import type { PostureView } from '@/lib/posture/schema';
import { coverageSummary } from '@/lib/sources/coverage-queries';

/** Everything the page shows, asked for at once. */
export async function loadPosture(viewer: Viewer, runtime: Runtime, view: PostureView) {
  const { database, clock } = runtime;
  const now = clock.now();
  const [sight, summary, unconfirmed, heatmap, kinds, outlook, days, open, worst, cells, running] =
    await Promise.all([
      coverageSummary(viewer, runtime),
      getSummary(viewer, database),
      countUnconfirmed(viewer, runtime),
      getHeatmap(viewer, database, view),
      listKinds(viewer, database),
      listExpiryWeeks(viewer, database, now),
      listFindingDays(viewer, database, now),
      countOpenFindings(viewer, database),
      listWorst(viewer, database),
      listDarkCells(viewer, runtime),
      getRunning(viewer, database),
    ]);
  return { now, sight, summary, unconfirmed, heatmap, kinds, outlook, days, open, worst, cells, running };
}

export type PostureData = Awaited<ReturnType<typeof loadPosture>>;
