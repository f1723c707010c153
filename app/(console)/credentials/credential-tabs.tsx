import { LinkTabs } from '@/app/_ui/link-tabs';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';

const TABS = [
  { id: 'list', href: '/credentials', label: 'List', needs: 'credential:read' },
  { id: 'changes', href: '/credentials/changes', label: 'What changed', needs: 'credential:read' },
  { id: 'calendar', href: '/credentials/calendar', label: 'Calendar', needs: 'credential:read' },
  { id: 'incidents', href: '/credentials/incidents', label: 'Incidents', needs: 'incident:read' },
  { id: 'bulk', href: '/credentials/bulk', label: 'Bulk changes', needs: 'bulk:read' },
] as const;

/** The ways to look at credentials that are open to this viewer. */
export function CredentialTabs({ viewer, active }: { viewer: Viewer; active: (typeof TABS)[number]['id'] }) {
  const items = TABS.filter(({ needs }) => can(viewer, needs)).map(({ id, href, label }) => ({
    href,
    label,
    active: id === active,
  }));
  return <LinkTabs items={items} label="Credentials as" />;
}
