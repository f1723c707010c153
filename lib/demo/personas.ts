/** People of the demo; none of them has a key in the estate. */
export interface Persona {
  id: string;
  name: string;
  email: string;
  groups: readonly string[];
  /** Under which heading and with which words the sign-in page shows them. */
  role: 'security' | 'engineer' | 'owner' | 'auditor' | 'viewer' | null;
  title: string;
}

export const PERSONAS: readonly Persona[] = [
  persona('ines.duarte', 'Ines Duarte', ['muster-security', 'everyone'], 'security', 'Security lead'),
  persona('oskar.lindqvist', 'Oskar Lindqvist', ['muster-security', 'everyone'], 'security', 'Security lead'),
  persona('ravi.menon', 'Ravi Menon', ['muster-engineers', 'everyone'], 'engineer', 'Platform engineer'),
  persona(
    'carla.weiss',
    'Carla Weiss',
    ['team-payments', 'everyone'],
    'owner',
    'Credential owner, team payments',
  ),
  persona('tunde.bello', 'Tunde Bello', ['team-data', 'everyone'], 'owner', 'Credential owner, team data'),
  persona('helen.park', 'Helen Park', ['muster-auditors', 'everyone'], 'auditor', 'Auditor'),
  persona(
    'noor.haddad',
    'Noor Haddad',
    ['muster-auditors', 'everyone'],
    'auditor',
    'Auditor without a grant',
  ),
  persona('bruno.costa', 'Bruno Costa', ['muster-viewers', 'everyone'], 'viewer', 'Viewer'),
  persona('greta.holm', 'Greta Holm', ['everyone'], null, 'No access: no group of hers is mapped'),
];

/** The group mapping of the demo, added by the product's own command. */
export const demoMappings: readonly {
  groupName: string;
  role: NonNullable<Persona['role']>;
  team: string | null;
}[] = [
  { groupName: 'muster-security', role: 'security', team: null },
  { groupName: 'muster-engineers', role: 'engineer', team: null },
  { groupName: 'muster-auditors', role: 'auditor', team: null },
  { groupName: 'muster-viewers', role: 'viewer', team: null },
  { groupName: 'team-payments', role: 'owner', team: 'payments' },
  { groupName: 'team-data', role: 'owner', team: 'data' },
];

function persona(id: string, name: string, groups: string[], role: Persona['role'], title: string): Persona {
  return { id, name, email: `${id}@northwind.example`, groups, role, title };
}
