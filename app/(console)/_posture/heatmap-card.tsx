import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { MEASURE_MEANINGS } from '@/lib/posture/model';
import { HEATMAP_ROWS_FULL, type Heatmap as HeatmapData } from '@/lib/posture/queries';
import { type PostureView, postureHref } from '@/lib/posture/schema';
import { Heatmap } from './heatmap';
import { HeatmapSwitch } from './heatmap-switch';
import { UnconfirmedLine } from './unconfirmed-line';

interface HeatmapCardProps {
  data: HeatmapData;
  view: PostureView;
  /** Of all that is counted, what was last seen where nobody can look now. */
  unconfirmed: number;
}

/** The heatmap with its switches, and a word on the rows it leaves out. */
export function HeatmapCard({ data, view, unconfirmed }: HeatmapCardProps) {
  const hidden = data.rowCount - data.rows.length;
  return (
    <Card
      title="Where it stands"
      description={
        <>
          {MEASURE_MEANINGS[view.measure]} <UnconfirmedLine count={unconfirmed} whole={data.all.total} />
        </>
      }
      flush
    >
      <HeatmapSwitch view={view} />
      <Heatmap data={data} view={view} />
      {hidden > 0 && (
        <p className="px-4 py-2 text-xs text-muted">
          The worst {data.rows.length} rows.{' '}
          {view.isFull ? (
            <>
              <Count value={hidden} /> more are not shown here; past {HEATMAP_ROWS_FULL} rows use the filters
              of the list.
            </>
          ) : (
            <Link href={postureHref({ ...view, isFull: true })} scroll={false} className="link">
              Show <Count value={hidden} /> more
            </Link>
          )}
        </p>
      )}
    </Card>
  );
}
