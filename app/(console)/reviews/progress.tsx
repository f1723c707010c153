import { countText } from '@/app/_ui/number-text';
import type { Progress } from '@/lib/reviews/queries';

const PARTS = [
  { of: 'settled', title: 'settled', className: 'bg-good' },
  { of: 'followUp', title: 'to be done', className: 'bg-bad' },
  { of: 'attested', title: 'waiting for a sign-off', className: 'bg-accent' },
] as const;

/** How far a campaign is, as a bar and in words. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { items, settled } = progress;
  if (items === 0) return <span className="text-faint">no items yet</span>;
  const said = PARTS.filter(({ of }) => progress[of] > 0).map(
    ({ of, title }) => `${countText(progress[of])} ${title}`,
  );
  const words = [...said, ...(progress.waiting > 0 ? [`${countText(progress.waiting)} waiting`] : [])].join(
    ', ',
  );
  return (
    <span className="flex min-w-40 items-center gap-2" title={words}>
      <span aria-hidden className="flex h-1.5 min-w-16 flex-1 overflow-hidden rounded-full bg-surface-2">
        {PARTS.map(({ of, className }) => (
          <span key={of} className={className} style={{ width: `${(progress[of] / items) * 100}%` }} />
        ))}
      </span>
      <span className="text-xs tabular-nums">
        {countText(settled)} of {countText(items)}
        <span className="sr-only">: {words}</span>
      </span>
    </span>
  );
}
