import type { Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';
import type { ArmResource } from './arm';
import { armObservation, knownResource } from './arm-observation';
import { moment } from './moment';

/** The administrator that every database server is made with. */
export interface Administrator {
  resource: string;
  login: string | null;
  /** Whether only sign-in with Entra is taken, so that the password is refused; null: not known. */
  isEntraOnly: boolean | null;
  facts: Record<string, string | boolean | null>;
}

export const ADMINISTRATOR_REVOCATION: Revocation = {
  how: 'Set another administrator password, or allow sign-in with Entra only.',
  effect:
    'New connections need the new value once the change is applied; open connections go on until closed.',
  undo: 'Allow passwords again, or set the former one.',
};

/** One observation for a server with an administrator login; a server made without one has no such password. */
export function observeAdministrator(
  row: ArmResource<unknown>,
  scope: Scope,
  { resource, login, isEntraOnly, facts }: Administrator,
): Observation[] {
  const server = knownResource(row);
  if (!login) return [];
  return [
    armObservation(server, scope, {
      kind: 'database-master',
      resource,
      externalId: `${server.id}/administrator`,
      name: `${server.name} / ${login}`,
      status: isEntraOnly === null ? null : isEntraOnly ? 'disabled' : 'active',
      createdAt: moment(server.systemData?.createdAt),
      // Azure keeps no date of the password.
      valueChangedAt: null,
      expires: 'none',
      rotationMethod: 'manual',
      privilege: 'administrative',
      facts: {
        ...facts,
        server: server.name,
        login,
        entraOnlyAuthentication: isEntraOnly,
        // Azure never holds it for its owner: whoever typed it knows it.
        managedIn: 'none',
        rotationSupported: false,
        lastUsedSupported: false,
      },
    }),
  ];
}
