import { X509Certificate } from 'node:crypto';
import type { CertificatePolicy, CertificateProperties } from '@azure/keyvault-certificates';
import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation, RotationMethod } from '@/lib/credentials/model';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import type { AzureClients } from './shared/clients';
import { readSdkPage } from './shared/sdk-page';
import { eachInBatches, refuseSubscription, subscriptionOf, VAULTS_READ } from './shared/vaults';
import { versionDates } from './shared/versions';

const READ = 'Microsoft.KeyVault/vaults/certificates/read';

/** A certificate as listed, its policy, its public part and its versions; the private key stays in the vault. */
export interface VaultCertificateRow {
  listed: CertificateProperties;
  policy: CertificatePolicy | null;
  /** The certificate itself, DER. */
  certificate: Uint8Array | null;
  versionsCreatedOn: (Date | undefined)[];
}

/** Certificates of Key Vaults; one cell per vault, as with its secrets. */
export const keyVaultCertificates: Collector<AzureClients, VaultCertificateRow> = {
  id: 'azure.key-vault-certificates',
  title: 'Key Vault certificates',
  provider: 'azure',
  produces: ['tls-certificate'],
  per: 'region',
  accounts: 'tenant',
  // Listed 25 a page; neither issuer, renewal nor the dates of former versions are in the list.
  budget: { perCell: 0, pageSize: 25, perItem: 2 },
  permissions: [
    { action: VAULTS_READ, list: 'azure-role', why: 'Finds the vaults of the subscriptions.' },
    {
      action: READ,
      list: 'azure-data',
      why:
        'Lists certificates with their dates, issuers and renewal, never a private key. ' +
        'Vaults with access policies need the certificate permissions List and Get instead.',
    },
  ],
  revocation: {
    'keyvault.certificate': {
      how: 'Deploy another certificate, disable this version with enabled: false, and have the authority revoke it.',
      effect:
        'Disabling only stops new reads from the vault; what has the certificate keeps it. Only its end is certain.',
      undo: 'Set enabled: true; a revocation by the authority cannot be undone.',
    },
  },
  fetch: fetchCertificates,
  observe: observeCertificate,
};

async function* fetchCertificates(context: FetchContext<AzureClients>): AsyncIterable<VaultCertificateRow> {
  const subscription = subscriptionOf(context.scope.region);
  if (subscription) return void (await refuseSubscription(context, subscription));
  const client = context.client.certificates(context.scope.region);
  const complete = async (listed: CertificateProperties): Promise<VaultCertificateRow> => {
    const name = listed.name ?? '';
    const versionsCreatedOn: (Date | undefined)[] = [];
    for await (const version of context.pages(READ, (cursor, signal) =>
      readSdkPage(() => client.listPropertiesOfCertificateVersions(name), client.vaultUrl, cursor, signal),
    ))
      versionsCreatedOn.push(version.createdOn);
    const { policy, cer } = await context.call(READ, (abortSignal) =>
      client.getCertificate(name, { abortSignal }),
    );
    return { listed, policy: policy ?? null, certificate: cer ?? null, versionsCreatedOn };
  };
  const all = context.pages(READ, (cursor, signal) =>
    readSdkPage(() => client.listPropertiesOfCertificates(), client.vaultUrl, cursor, signal),
  );
  yield* eachInBatches(context, all, complete);
}

function observeCertificate(row: VaultCertificateRow, scope: Scope): Observation[] {
  const { listed, policy, certificate, versionsCreatedOn } = row;
  if (!listed.id || !listed.name)
    throw new CollectorFailure({
      reason: 'malformed',
      message: 'Key Vault listed a certificate without id.',
    });
  const hasAttributes = listed.enabled !== undefined;
  const parsed = certificate && parse(certificate);
  const renewal = renewalOf(policy, listed.notBefore ?? null, listed.expiresOn ?? null);
  return [
    {
      kind: 'tls-certificate',
      provider: 'azure',
      account: scope.account,
      accountName: scope.accountName,
      region: scope.region,
      resource: 'keyvault.certificate',
      externalId: listed.id,
      name: listed.name,
      holder: null,
      status: hasAttributes ? (listed.enabled ? 'active' : 'disabled') : null,
      ...versionDates(versionsCreatedOn),
      lastUsed: null,
      expires: listed.expiresOn ?? (hasAttributes ? 'none' : null),
      rotationMethod: renewal.method,
      rotationIntervalDays: renewal.intervalDays,
      algorithm: algorithmOf(policy),
      privilege: null,
      tags: { ...listed.tags },
      facts: {
        vault: scope.region,
        versions: versionsCreatedOn.length,
        notBefore: listed.notBefore?.toISOString() ?? null,
        thumbprint: listed.x509ThumbprintString ?? null,
        subject: policy?.subject ?? parsed?.subject ?? null,
        issuer: parsed?.issuer ?? null,
        issuerName: policy?.issuerName ?? null,
        certificateAuthority: authorityOf(policy?.issuerName, parsed),
        nextRotationAt: renewal.nextAt?.toISOString() ?? null,
        lastUsedSupported: false,
      },
    },
  ];
}

/** Authorities that Key Vault orders from by itself are public ones; of an imported certificate it knows nothing. */
function authorityOf(
  issuerName: string | undefined,
  parsed: X509Certificate | null,
): 'public' | 'self-signed' | null {
  if (issuerName === 'Self' || (parsed && parsed.issuer === parsed.subject)) return 'self-signed';
  return issuerName && issuerName !== 'Unknown' ? 'public' : null;
}

interface Renewal {
  method: RotationMethod | null;
  intervalDays: number | null;
  nextAt: Date | null;
}

/** Renews by itself only where it is told to and knows an authority to ask. */
function renewalOf(policy: CertificatePolicy | null, from: Date | null, to: Date | null): Renewal {
  if (!policy) return { method: null, intervalDays: null, nextAt: null };
  const actions = policy.lifetimeActions ?? [];
  const renew =
    policy.issuerName === 'Unknown' ? undefined : actions.find(({ action }) => action === 'AutoRenew');
  const act = renew ?? actions.find(({ action }) => action === 'EmailContacts');
  const method = renew ? 'automatic' : act ? 'reminder' : 'manual';
  if (!act || !from || !to) return { method, intervalDays: null, nextAt: null };
  const life = daysBetween(from, to);
  const before =
    act.daysBeforeExpiry ?? (act.lifetimePercentage && life * (1 - act.lifetimePercentage / 100));
  if (before === undefined) return { method, intervalDays: null, nextAt: null };
  return {
    method,
    intervalDays: Math.max(1, Math.round(life - before)),
    nextAt: renew ? addDays(to, -before) : null,
  };
}

function algorithmOf(policy: CertificatePolicy | null): string | null {
  if (!policy?.keyType) return null;
  const size = policy.keySize ?? policy.keyCurveName;
  return size ? `${policy.keyType}_${size}` : policy.keyType;
}

/** Null for a body that is no certificate. */
function parse(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}
