import { LinkTabs } from '@/app/_ui/link-tabs';
import { backlogHref } from '@/lib/findings/backlog-schema';
import { type FindingSearch, findingsHref } from '@/lib/findings/schema';

/** The views of the findings; without a search one stands in the backlog. */
export function FindingTabs({ search }: { search?: FindingSearch }) {
  const byCredential = findingsHref({ ...search, view: 'credential', cursor: null });
  return (
    <div className="mb-3">
      <LinkTabs
        items={[
          { href: findingsHref({ view: 'rule' }), label: 'By rule', active: search?.view === 'rule' },
          { href: byCredential, label: 'By credential', active: search?.view === 'credential' },
          { href: backlogHref({}), label: 'Backlog', active: search === undefined },
        ]}
      />
    </div>
  );
}
