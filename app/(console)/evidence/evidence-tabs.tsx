import { LinkTabs } from '@/app/_ui/link-tabs';

const TABS = [
  { id: 'packs', href: '/evidence', label: 'Packs' },
  { id: 'requests', href: '/evidence/requests', label: 'Requests' },
  { id: 'readiness', href: '/evidence/readiness', label: 'Readiness' },
  { id: 'controls', href: '/evidence/controls', label: 'Controls by day' },
  { id: 'reports', href: '/evidence/reports', label: 'Reports' },
] as const;

/** What there is of evidence. */
export function EvidenceTabs({ active }: { active: (typeof TABS)[number]['id'] }) {
  return (
    <LinkTabs
      label="Evidence"
      items={TABS.map(({ id, href, label }) => ({ href, label, active: id === active }))}
    />
  );
}
