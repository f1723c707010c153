import { LinkTabs } from '@/app/_ui/link-tabs';
import { type FindingSearch, findingsHref } from '@/lib/findings/schema';

/** The two views of the findings. */
export function FindingTabs({ search }: { search: FindingSearch }) {
  const byCredential = findingsHref({ ...search, view: 'credential', cursor: null });
  return (
    <div className="mb-3">
      <LinkTabs
        items={[
          { href: findingsHref({ view: 'rule' }), label: 'By rule', active: search.view === 'rule' },
          { href: byCredential, label: 'By credential', active: search.view === 'credential' },
        ]}
      />
    </div>
  );
}
