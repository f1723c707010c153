import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import type { SettingsTab } from './settings-tabs';

const SECTIONS: readonly (SettingsTab & { action: Action })[] = [
  { href: '/settings/profile', label: 'Profile', action: 'profile:read' },
  { href: '/settings/access', label: 'Access', action: 'mapping:read' },
  { href: '/settings/directory', label: 'Directory', action: 'directory:read' },
  { href: '/settings/tokens', label: 'API tokens', action: 'token:read' },
  { href: '/settings/notices', label: 'Notices', action: 'notice:read' },
  { href: '/settings/stream', label: 'Stream', action: 'stream:read' },
  { href: '/settings/tickets', label: 'Tickets', action: 'ticket:log' },
  { href: '/settings/about', label: 'About', action: 'settings:read' },
];

/** The parts of the settings open to this viewer, in order. */
export function sectionsFor(viewer: Viewer): SettingsTab[] {
  return SECTIONS.filter(({ action }) => can(viewer, action)).map(({ href, label }) => ({ href, label }));
}
