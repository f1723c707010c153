import type { AzureEstate } from './azure';
import type { EntraKeyKind } from './azure-entra';
import { isAlive, isPresent, type Life } from './azure-life';
import type { ResourceKind } from './azure-resources';
import type { Vault } from './azure-vaults';

export type AzureKind = EntraKeyKind | ResourceKind | 'managed-secret' | 'encryption-key';

export interface AzureExpected {
  /** Credentials that exist, per kind, and those a collection at that moment can read. */
  existing: Record<AzureKind, number>;
  readable: Record<AzureKind, number>;
  total: number;
  /** Vaults that deny the reader. */
  dark: string[];
}

/** What a complete collection at `at` must find, counted on the estate alone. */
export function azureExpected(estate: AzureEstate, at: Date): AzureExpected {
  const dark = estate.vaults.filter(({ denied }) => denied && denied.from <= at && at < denied.until);
  const bright = estate.vaults.filter((vault) => !dark.includes(vault));
  const existing = countAt(estate, estate.vaults, at);
  return {
    existing,
    readable: countAt(estate, bright, at),
    total: Object.values(existing).reduce((sum, each) => sum + each, 0),
    dark: dark.map((vault) => vault.name),
  };
}

function countAt(estate: AzureEstate, vaults: readonly Vault[], at: Date): Record<AzureKind, number> {
  const own = estate.servicePrincipals.filter(
    (one) => one.type !== 'ManagedIdentity' && one.ownerTenant === estate.tenantId,
  );
  const keys = [...estate.applications, ...own]
    .filter((one) => isAlive(one, at))
    .flatMap((one) => one.keys.filter((key) => isPresent(key, at)));
  const entra = (kind: EntraKeyKind) => keys.filter((key) => key.kind === kind).length;
  const standing = estate.resources.filter((one) => isAlive(one, at));
  const held = (kind: ResourceKind) =>
    standing.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.credentials, 0);
  const alive = (things: readonly Life[]) => things.filter((one) => isAlive(one, at)).length;
  const secrets = vaults.flatMap((vault) => vault.secrets).filter((one) => !one.isManaged);
  return {
    'client-secret': entra('client-secret'),
    'client-certificate': entra('client-certificate'),
    'signing-key': entra('signing-key'),
    'managed-secret': alive(secrets),
    'cloud-access-key': held('cloud-access-key'),
    'database-master': held('database-master'),
    'ssh-key': held('ssh-key'),
    'tls-certificate': held('tls-certificate') + alive(vaults.flatMap((vault) => vault.certificates)),
    'encryption-key': alive([...vaults, ...estate.hsms].flatMap((vault) => vault.keys)),
  };
}
