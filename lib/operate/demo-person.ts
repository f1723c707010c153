import type { Role, Viewer } from '@/lib/access/roles';

/** Where people of the demo's past came from: an address of documentation, RFC 5737. */
export const DEMO_ORIGIN: Viewer['origin'] = { address: '192.0.2.10', agent: null };

/** Whoever sets the demo up, in the role the command asks for; the trail says so. */
export function demoPerson(role: Role): Viewer {
  return {
    kind: 'person',
    // Nobody who could sign in: a person's id is random.
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Demo set-up',
    role,
    teams: [],
    scopes: null,
    origin: DEMO_ORIGIN,
    requestId: 'demo-setup',
  };
}
