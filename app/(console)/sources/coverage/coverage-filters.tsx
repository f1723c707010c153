import { Chips } from '@/app/_ui/chips';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { coverageFacts } from '@/lib/sources/model';
import type { PlaceNames } from '@/lib/sources/queries-names';
import type { CoverageFilter } from '@/lib/sources/schema';
import { coverageHref } from './coverage-href';

const SHOWS = [
  { show: 'all', label: 'All cells' },
  { show: 'read', label: 'Read' },
  { show: 'dark', label: 'Dark' },
  { show: 'stale', label: 'Stale' },
] as const;

/** Which cells are shown; what they are narrowed to goes away with a click. */
export function CoverageFilters({ filter, places }: { filter: CoverageFilter; places: PlaceNames }) {
  const href = (change: Partial<Record<keyof CoverageFilter, string | undefined>>) =>
    coverageHref({ ...filter, page: undefined, ...change });
  const { source, state, collector, show } = filter;
  const words = {
    source: source && `Source: ${places.source.get(source) ?? source}`,
    state: state && `State: ${coverageFacts(state).label}`,
    collector: collector && `Collector: ${collector}`,
  };
  const chips = (Object.keys(words) as (keyof typeof words)[]).flatMap((key) =>
    words[key] ? [{ key, title: words[key], href: href({ [key]: undefined }) }] : [],
  );
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <LinkTabs
        label="Which cells"
        items={SHOWS.map((each) => ({
          href: href({ show: each.show }),
          label: each.label,
          active: show === each.show,
        }))}
      />
      <Chips chips={chips} clearHref={coverageHref({ show })} />
    </div>
  );
}
