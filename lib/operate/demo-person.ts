import type { Role, Viewer } from '@/lib/access/roles';

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
    origin: { address: null, agent: null },
    requestId: 'demo-setup',
  };
}
