import { LinkTabs } from '@/app/_ui/link-tabs';
import { countText } from '@/app/_ui/number-text';
import type { ExceptionCounts } from '@/lib/exceptions/queries';
import { type ExceptionView, exceptionsHref } from '@/lib/exceptions/search';

const LABELS: Record<ExceptionView, string> = {
  queue: 'To decide',
  mine: 'Mine',
  'in-force': 'In force',
  ended: 'Ended',
  metrics: 'Metrics',
};

/** The lists of exceptions, each with how many it holds. */
export function ExceptionTabs({ active, counts }: { active: ExceptionView; counts: ExceptionCounts }) {
  const views = Object.keys(LABELS) as ExceptionView[];
  return (
    <LinkTabs
      label="Exceptions"
      items={views.map((view) => ({
        href: exceptionsHref({ view }),
        label: view === 'metrics' ? LABELS[view] : `${LABELS[view]} ${countText(counts[view])}`,
        active: view === active,
      }))}
    />
  );
}
