import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types/microsoft-graph';
import { addDays } from '@/lib/kernel/dates';
import { databaseServers } from './azure-databases';
import { type EntraPrincipal, entraApplications, entraServicePrincipals } from './azure-entra';
import { applicationRow, servicePrincipalRow } from './azure-entra-rows';
import { isAlive, momentAgo } from './azure-life';
import { sshKeyResources, virtualMachines, webCertificates } from './azure-machines';
import {
  type ArmRow,
  type ArmThing,
  cosmosAccounts,
  type ResourceOptions,
  resourceRows,
  type Subscription,
  storageAccounts,
} from './azure-resources';
import { type SignInRow, signInRows } from './azure-sign-ins';
import { overlongCertificate, vaultCertificates, vaultKeys } from './azure-vault-keys';
import { type Vault, type VaultSecret, type VaultState, vaultSecrets, vaultState } from './azure-vaults';
import { type EstateOptions, SMALL_TEAM } from './organisation';
import { BASE32, createRandom, HEX, type Random, uuid } from './random';

export interface AzureState {
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  signIns: SignInRow[];
  vaults: VaultState[];
  hsms: VaultState[];
  /** What Resource Manager lists, of all types and subscriptions. */
  resources: ArmRow[];
}

/** A tale the demo tells; `id` is the credential's id as its provider writes it. */
export interface AzureStory {
  title: string;
  id: string;
}

export interface AzureEstate {
  tenantId: string;
  /** The one with the vaults. */
  subscription: string;
  /** That one first, then development, then one that was switched off. */
  subscriptions: readonly Subscription[];
  /** The identity that reads; the only one the endpoint lets in. */
  reader: { clientId: string; clientSecret: string };
  applications: EntraPrincipal[];
  servicePrincipals: EntraPrincipal[];
  vaults: Vault[];
  /** Managed HSMs: vaults that hold keys alone. */
  hsms: Vault[];
  resources: ArmThing[];
  stories: Record<'expiredEnabled' | 'expiring' | 'deniedVault' | 'adminApp', AzureStory>;
  /** The estate as Azure would show it at `at`. */
  state(at: Date): AzureState;
}

/** One tenant with three subscriptions and two vaults; about 400 credentials at size 1. The same options give the same estate. */
export function azureEstate(options: EstateOptions): AzureEstate {
  const { today, size } = options;
  const random = createRandom(`${options.seed}/azure`);
  const tenantId = uuid(random.fork('tenant'));
  const subscription = uuid(random.fork('subscription'));
  const subscriptions: Subscription[] = [
    { id: subscription, name: 'Northwind Production', state: 'Enabled' },
    { id: uuid(random.fork('development')), name: 'Northwind Development', state: 'Enabled' },
    { id: uuid(random.fork('legacy')), name: 'Northwind Legacy', state: 'Disabled' },
  ];
  const resources = resourcesOf({ random: random.fork('resources'), today, size, subscriptions });
  const applications = entraApplications({ random: random.fork('applications'), today, tenantId, size });
  const servicePrincipals = entraServicePrincipals({
    random: random.fork('principals'),
    today,
    tenantId,
    size,
  });
  const vault = (name: string, location: string, count: number): Vault => {
    const secrets = vaultSecrets(random.fork(name), today, Math.round(count * size));
    const keys = vaultKeys(random.fork(`${name}-keys`), today, Math.round((count / 4) * size));
    const certificates = vaultCertificates(
      random.fork(`${name}-certificates`),
      today,
      Math.round((count / 6) * size),
    );
    return { name, location, subscription, secrets, keys, certificates, denied: null };
  };
  const production = vault('northwind-prod-kv', 'westeurope', 84);
  const shared = vault('northwind-shared-kv', 'northeurope', 45);
  const expired = leftSecret(random.fork('expired'), today, 'tracking-carrier-api-key', 35);
  const expiring = leftSecret(random.fork('expiring'), today, 'customs-broker-api-key', -10);
  production.secrets.push(expired, expiring);
  const overlong = overlongCertificate(random.fork('overlong'), today);
  production.certificates.push(overlong);
  shared.denied = { from: addDays(today, -120), until: addDays(today, -106) };
  const admin = adminApp(random.fork('admin'), today);
  const vaults = [production, shared];
  const hsmKeys = vaultKeys(random.fork('hsm'), today, Math.round(5 * size));
  const empty = { secrets: [], certificates: [], denied: null };
  const hsms: Vault[] = [
    { name: 'northwind-hsm', location: 'westeurope', subscription, keys: hsmKeys, ...empty },
  ];
  return {
    tenantId,
    subscription,
    subscriptions,
    reader: readerOf(random.fork('reader')),
    applications: [...applications, admin],
    servicePrincipals,
    vaults,
    hsms,
    resources,
    stories: {
      expiredEnabled: {
        title: 'Past its end and still switched on: tools that only look at "enabled" pass it',
        id: `https://${production.name}.vault.azure.net/secrets/${expired.name}`,
      },
      expiring: {
        title: 'Ends in ten days, and nothing renews it',
        id: `https://${production.name}.vault.azure.net/secrets/${expiring.name}`,
      },
      deniedVault: { title: 'A vault that could not be read for two weeks', id: shared.name },
      adminApp: {
        title: 'A two-year secret on an administrative application that nobody owns',
        id: `${admin.id}/${admin.keys[0]?.keyId}`,
      },
    },
    state: (at) => ({
      applications: [...applications, admin]
        .filter((one) => isAlive(one, at))
        .map((one) => applicationRow(one, at)),
      servicePrincipals: servicePrincipals
        .filter((one) => isAlive(one, at))
        .map((one) => servicePrincipalRow(one, at)),
      signIns: [
        ...signInRows([...applications, admin], 'application', at),
        ...signInRows(servicePrincipals, 'servicePrincipal', at),
      ],
      vaults: vaults.map((one) => vaultState(one, at)),
      hsms: hsms.map((one) => vaultState(one, at)),
      resources: resourceRows(resources, at),
    }),
  };
}

function resourcesOf(options: ResourceOptions): ArmThing[] {
  return [
    ...storageAccounts(options),
    ...cosmosAccounts(options),
    ...databaseServers(options),
    ...virtualMachines(options),
    ...sshKeyResources(options),
    ...webCertificates(options),
  ];
}

function readerOf(random: Random): AzureEstate['reader'] {
  return { clientId: uuid(random), clientSecret: `demo-only-${random.text(24, BASE32).toLowerCase()}` };
}

const SECRET_DAYS = 165;

/** A secret that nobody renews: its end was so many days ago, or comes in as many where that is below zero. */
function leftSecret(random: Random, today: Date, name: string, endedDaysAgo: number): VaultSecret {
  const createdAt = momentAgo(random, today, SECRET_DAYS + endedDaysAgo);
  return {
    createdAt,
    deletedAt: null,
    name,
    tags: { owner: SMALL_TEAM.id, class: 'B', environment: 'production' },
    contentType: 'text/plain',
    isManaged: false,
    disabledAt: null,
    editedAt: null,
    versions: [{ version: random.text(32, HEX), createdAt, expiresAt: addDays(createdAt, SECRET_DAYS) }],
  };
}

function adminApp(random: Random, today: Date): EntraPrincipal {
  const createdAt = momentAgo(random, today, 300);
  const endsAt = addDays(createdAt, 730);
  const key = {
    keyId: uuid(random),
    name: 'initial',
    start: createdAt,
    endsAt,
    removedAt: null,
    thumbprint: null,
  };
  return {
    createdAt,
    deletedAt: null,
    id: uuid(random),
    appId: uuid(random),
    name: 'tenant-admin-automation',
    tags: ['class:A', 'environment:production'],
    keys: [{ ...key, kind: 'client-secret' }],
    ownerTenant: null,
    type: 'Application',
    isEnabled: true,
  };
}
