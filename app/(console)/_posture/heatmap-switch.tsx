import { LinkTabs } from '@/app/_ui/link-tabs';
import { DIMENSION_LABELS, DIMENSIONS, MEASURE_LABELS, MEASURES } from '@/lib/posture/model';
import { type PostureView, postureHref } from '@/lib/posture/schema';

/** What the rows and the columns of the heatmap are. */
export function HeatmapSwitch({ view }: { view: PostureView }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5 px-4 pb-2">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="text-xs text-muted">Rows</span>
        <LinkTabs
          label="Rows"
          items={DIMENSIONS.map((by) => ({
            href: postureHref({ ...view, by, isFull: false }),
            label: DIMENSION_LABELS[by],
            active: view.by === by,
          }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="text-xs text-muted">Columns</span>
        <LinkTabs
          label="Columns"
          items={MEASURES.map((measure) => ({
            href: postureHref({ ...view, measure }),
            label: MEASURE_LABELS[measure],
            active: view.measure === measure,
          }))}
        />
      </div>
    </div>
  );
}
