import type { PaletteCommand } from '@/app/_ui/shell/palette-model';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';

const COMMANDS: readonly (PaletteCommand & { needs: Action })[] = [
  { label: 'What changed since Monday', href: '/credentials/changes', needs: 'credential:read' },
  { label: 'Expiry calendar', href: '/credentials/calendar', needs: 'credential:read' },
  { label: 'Bulk changes', href: '/credentials/bulk', needs: 'bulk:read' },
  { label: 'My inbox', href: '/owners/mine', needs: 'ownership:answer' },
  { label: 'Proposals of owners', href: '/owners/proposals', needs: 'ownership:propose' },
  { label: 'Exceptions to decide', href: '/exceptions', needs: 'exception:decide' },
  { label: 'New review', href: '/reviews/new', needs: 'review:plan' },
  { label: 'Coverage', href: '/sources/coverage', needs: 'source:read' },
  { label: 'Collect a source now', href: '/sources#collect', needs: 'collection:request' },
  { label: 'Connect a source', href: '/sources/new', needs: 'source:connect' },
  { label: 'Draft a change of the policy', href: '/policies?draft=new', needs: 'policy:draft' },
  { label: 'Verify an evidence pack', href: '/verify', needs: 'evidence:verify' },
  { label: 'Reports and their schedules', href: '/evidence/reports', needs: 'report:read' },
  { label: 'Policy documents and risk analyses', href: '/policies/documents', needs: 'document:read' },
  { label: 'Sign-ins that were refused', href: '/audit?action=person.sign-in-refused', needs: 'audit:read' },
  { label: 'What was refused to whom', href: '/audit?action=access.denied', needs: 'audit:read' },
  { label: 'API tokens and calendar feeds', href: '/settings/tokens', needs: 'token:read' },
  { label: 'Directory and SCIM', href: '/settings/directory', needs: 'directory:read' },
  { label: 'Leavers', href: '/owners/leavers', needs: 'leaver:read' },
  { label: 'Group mapping', href: '/settings/access', needs: 'mapping:read' },
  {
    label: 'Export all credentials as CSV',
    href: '/api/credentials/export?format=csv',
    isFile: true,
    needs: 'credential:export',
  },
  {
    label: 'Export open findings as CSV',
    href: '/api/findings/export?format=csv',
    isFile: true,
    needs: 'finding:export',
  },
];

/** What this viewer may do from the command palette. */
export function paletteCommands(viewer: Viewer): PaletteCommand[] {
  return COMMANDS.filter(({ needs }) => can(viewer, needs)).map(({ needs: _, ...command }) => command);
}
