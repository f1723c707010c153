import { Count } from '@/app/_ui/number';
import type { BulkPreview } from '@/lib/bulk/model';

const LINES: readonly [keyof BulkPreview, string][] = [
  ['changes', 'get another value'],
  ['overwrites', 'of these had been set by hand to something else'],
  ['same', 'already stand so and stay as they are'],
  ['unreachable', 'are gone, or are not yours to change, and are left alone'],
];

/** What a change would do, in numbers. */
export function PreviewList({ preview }: { preview: BulkPreview }) {
  return (
    <dl aria-label="Preview" className="divide-y divide-line rounded border border-line">
      {LINES.map(([name, words]) => (
        <div key={name} className="flex items-baseline gap-3 px-3 py-1.5">
          <dd className="order-first w-20 shrink-0 text-right font-medium">
            <Count value={preview[name]} />
          </dd>
          <dt className={preview[name] === 0 ? 'text-muted' : ''}>{words}</dt>
        </div>
      ))}
    </dl>
  );
}
