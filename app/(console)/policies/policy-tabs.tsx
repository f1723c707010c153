import { LinkTabs } from '@/app/_ui/link-tabs';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';

/** What is enforced, and the documents that say why; only for those who see both. */
export function PolicyTabs({ viewer, active }: { viewer: Viewer; active: 'limits' | 'documents' }) {
  if (!can(viewer, 'document:read') || !can(viewer, 'policy:read')) return null;
  return (
    <LinkTabs
      label="Policies"
      items={[
        { href: '/policies', label: 'Limits and rules', active: active === 'limits' },
        { href: '/policies/documents', label: 'Documents', active: active === 'documents' },
      ]}
    />
  );
}
