import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { getRuntime } from '@/lib/platform/runtime';
import { getSummary } from '@/lib/posture/queries';
import { countUnconfirmed } from '@/lib/posture/queries-sight';
import { UnconfirmedLine } from './_posture/unconfirmed-line';

/** Under the numbers of a page: how much of what they count nobody can confirm now. */
export async function SightNote({ viewer }: { viewer: Viewer }) {
  if (!can(viewer, 'posture:read')) return null;
  const runtime = getRuntime();
  const [summary, unconfirmed] = await Promise.all([
    getSummary(viewer, runtime.database),
    countUnconfirmed(viewer, runtime),
  ]);
  if (unconfirmed.all === 0) return null;
  return (
    <p className="mb-3 text-xs text-muted">
      <UnconfirmedLine count={unconfirmed.all} whole={summary.total} />
    </p>
  );
}
