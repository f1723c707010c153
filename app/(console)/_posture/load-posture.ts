import type { Viewer } from '@/lib/access/roles';
import type { Runtime } from '@/lib/platform/runtime';
import { getHeatmap, getSummary, listKinds } from '@/lib/posture/queries';
import { countKnown, getRunning, listDarkCells } from '@/lib/posture/queries-sight';
import { countOpenFindings, listExpiryWeeks, listFindingDays } from '@/lib/posture/queries-time';
import { listWorst } from '@/lib/posture/queries-worst';
import type { PostureView } from '@/lib/posture/schema';
import { coverageSummary } from '@/lib/sources/coverage-queries';

/** Everything the page shows, asked for at once. */
export async function loadPosture(viewer: Viewer, runtime: Runtime, view: PostureView) {
  const { database, clock } = runtime;
  const now = clock.now();
  const known = async () => {
    const summary = await getSummary(viewer, database);
    return { summary, known: await countKnown(viewer, runtime, summary.total) };
  };
  const [sight, totals, heatmap, kinds, outlook, days, open, worst, cells, running] = await Promise.all([
    coverageSummary(viewer, runtime),
    known(),
    getHeatmap(viewer, database, view),
    listKinds(viewer, database),
    listExpiryWeeks(viewer, database, now),
    listFindingDays(viewer, database, now),
    countOpenFindings(viewer, database),
    listWorst(viewer, database),
    listDarkCells(viewer, runtime),
    getRunning(viewer, database),
  ]);
  return { now, sight, ...totals, heatmap, kinds, outlook, days, open, worst, cells, running };
}

export type PostureData = Awaited<ReturnType<typeof loadPosture>>;
