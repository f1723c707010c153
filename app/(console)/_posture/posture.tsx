import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { PostureView } from '@/lib/posture/schema';
import type { CoverageCounts } from '@/lib/sources/model';
import { CsvLink } from '../_table/csv-link';
import { BlindSpotsCard } from './blind-spots-card';
import { CoverageLink } from './coverage-link';
import { ExpiryCard } from './expiry-card';
import { FindingsCard } from './findings-card';
import { FirstRun } from './first-run';
import { HeatmapCard } from './heatmap-card';
import { KindsCard } from './kinds-card';
import type { PostureData } from './load-posture';
import { SummaryTiles } from './summary-tiles';
import { WorstCard } from './worst-card';

interface PostureProps {
  viewer: Viewer;
  view: PostureView;
  data: PostureData;
}

/** The posture of everything the viewer may see; or why there is nothing to show yet. */
export function Posture({ viewer, view, data }: PostureProps) {
  const { sight, summary, now } = data;
  const isCoverageVisible = can(viewer, 'source:read');
  if (summary.total === 0) {
    return (
      <>
        <PageHeader title="Posture" />
        <FirstRun viewer={viewer} sources={sight.sources} running={data.running} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Posture"
        description={
          <>
            {viewer.role === 'owner' && `What ${viewer.teams.join(', ')} answers for. `}
            Last collection: <RelativeTime at={sight.lastCollectionAt} now={now} />.
          </>
        }
        actions={<CsvLink viewer={viewer} table="posture" label="The counts of this page" />}
      />
      <Partial sight={sight} isCoverageVisible={isCoverageVisible} />
      <SummaryTiles
        summary={summary}
        unconfirmed={data.unconfirmed}
        dark={sight.dark}
        kinds={data.kinds.length}
        oldestDataAt={sight.oldestDataAt}
        now={now}
        isCoverageVisible={isCoverageVisible}
      />
      <HeatmapCard data={data.heatmap} view={view} unconfirmed={data.unconfirmed.all} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WorstCard rows={data.worst} now={now} />
        <div className="grid min-w-0 gap-3">
          <ExpiryCard outlook={data.outlook} />
          <FindingsCard days={data.days} open={data.open} />
          <BlindSpotsCard
            cells={data.cells}
            dark={sight.dark}
            all={sight.cells}
            now={now}
            isCoverageVisible={isCoverageVisible}
          />
        </div>
      </div>
      <KindsCard kinds={data.kinds} unconfirmed={data.unconfirmed} />
    </>
  );
}

interface PartialProps {
  sight: CoverageCounts;
  isCoverageVisible: boolean;
}

function Partial({ sight, isCoverageVisible }: PartialProps) {
  if (sight.dark === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`These numbers are not complete: ${sight.dark} of ${sight.cells} cells could not be read`}
    >
      Credentials there keep their last known state and may have changed; new ones are not seen.{' '}
      {isCoverageVisible && <CoverageLink isVisible>Which cells and why</CoverageLink>}
    </Notice>
  );
}
