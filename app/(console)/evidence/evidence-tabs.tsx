import { LinkTabs } from '@/app/_ui/link-tabs';

const TABS = [
  { id: 'packs', href: '/evidence', label: 'Packs' },
  { id: 'requests', href: '/evidence/requests', label: 'Requests' },
] as const;

/** The parts of evidence. */
export function EvidenceTabs({ active }: { active: (typeof TABS)[number]['id'] }) {
  return (
    <LinkTabs
      label="Evidence"
      items={TABS.map(({ id, href, label }) => ({ href, label, active: id === active }))}
    />
  );
}
