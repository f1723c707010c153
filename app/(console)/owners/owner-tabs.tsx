import { LinkTabs } from '@/app/_ui/link-tabs';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';

const TABS = [
  { id: 'coverage', href: '/owners', label: 'Coverage', needs: 'owner:read' },
  { id: 'mine', href: '/owners/mine', label: 'My inbox', needs: 'ownership:answer' },
  { id: 'duties', href: '/owners/duties', label: 'Duties', needs: 'duty:read' },
  { id: 'proposals', href: '/owners/proposals', label: 'Proposals', needs: 'ownership:propose' },
  { id: 'rules', href: '/owners/rules', label: 'Rules file', needs: 'owner:edit' },
] as const;

/** The ways to look at ownership that are open to this viewer. */
export function OwnerTabs({ viewer, active }: { viewer: Viewer; active: (typeof TABS)[number]['id'] }) {
  const items = TABS.filter(({ needs }) => can(viewer, needs)).map(({ id, href, label }) => ({
    href,
    label,
    active: id === active,
  }));
  return items.length > 1 ? <LinkTabs items={items} label="Ownership as" /> : null;
}
