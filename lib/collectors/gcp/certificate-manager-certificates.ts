import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { CredentialStatus, Observation } from '@/lib/credentials/model';
import { readCertificate } from './shared/certificate';
import type { GcpClients } from './shared/clients';
import { projectPath, restPages, withoutName } from './shared/rest';
import { momentOf } from './shared/time';

const LIST = 'certificatemanager.certs.list';
const HOST = 'certificatemanager.googleapis.com';
const PAGE_SIZE = 500;

/** A certificate of Certificate Manager; its list carries the public part only. */
export interface ManagedCertificate {
  name?: string;
  description?: string;
  createTime?: string;
  updateTime?: string;
  expireTime?: string;
  labels?: Record<string, string>;
  scope?: string;
  sanDnsnames?: string[];
  pemCertificate?: string;
  selfManaged?: object;
  managedIdentity?: { identity?: string; state?: string };
  managed?: {
    domains?: string[];
    /** Set where a private authority issues it. */
    issuanceConfig?: string;
    state?: string;
    provisioningIssue?: { reason?: string };
  };
  usedBy?: { name?: string }[];
}

/** Certificates of Certificate Manager over all locations: those Google renews and those somebody uploaded. */
export const certificateManagerCertificates: Collector<GcpClients, ManagedCertificate> = {
  id: 'gcp.certificate-manager-certificates',
  title: 'Certificate Manager certificates',
  provider: 'gcp',
  produces: ['tls-certificate'],
  per: 'account',
  budget: { perCell: 0, pageSize: PAGE_SIZE, perItem: 0 },
  permissions: [
    { action: LIST, why: 'Lists certificates, their ends and who renews them, never a private key.' },
  ],
  revocation: {
    'certificatemanager.certificate': {
      how: 'Put another certificate into the maps that use it, then delete it and have its authority revoke it.',
      effect:
        'Many clients do not check revocation at once, or at all; only the end of the certificate is certain.',
      undo: 'A revocation cannot be undone.',
    },
  },
  fetch: (context: FetchContext<GcpClients>) =>
    restPages<ManagedCertificate>(context, LIST, {
      host: HOST,
      path: `/v1/${projectPath(context.scope.account)}/locations/-/certificates`,
      query: { pageSize: String(PAGE_SIZE) },
      items: 'certificates',
    }),
  observe: observeCertificate,
};

function observeCertificate(certificate: ManagedCertificate, scope: Scope): Observation[] {
  const { name, managed, managedIdentity } = certificate;
  if (!name) throw withoutName('a certificate');
  const isManaged = managed !== undefined || managedIdentity !== undefined;
  const read = readCertificate(certificate.pemCertificate);
  const createdAt = momentOf(certificate.createTime);
  const expires = momentOf(certificate.expireTime);
  const domains = certificate.sanDnsnames ?? managed?.domains ?? [];
  return [
    {
      kind: 'tls-certificate',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: /\/locations\/([^/]+)\//.exec(name)?.[1] ?? 'global',
      resource: 'certificatemanager.certificate',
      externalId: name,
      name: name.split('/').at(-1) ?? name,
      holder: null,
      status: statusOf(certificate, expires),
      createdAt,
      valueChangedAt: read?.notBefore ?? null,
      lastRotated: null,
      lastUsed: null,
      expires,
      rotationMethod: isManaged ? 'automatic' : 'manual',
      rotationIntervalDays: null,
      algorithm: read?.algorithm ?? null,
      privilege: null,
      tags: { ...certificate.labels },
      facts: {
        management: isManaged ? 'managed' : 'self-managed',
        domains,
        scope: certificate.scope ?? null,
        certificateAuthority: authorityOf(certificate, read?.isSelfSigned),
        issuer: read?.issuer ?? null,
        notBefore: read?.notBefore.toISOString() ?? null,
        fingerprint: read?.fingerprint ?? null,
        state: managed?.state ?? managedIdentity?.state ?? null,
        rotationFailed: isManaged ? managed?.state === 'FAILED' || managedIdentity?.state === 'FAILED' : null,
        provisioningIssue: managed?.provisioningIssue?.reason ?? null,
        rotationSupported: isManaged,
        lastUsedSupported: false,
        usedBy: certificate.usedBy?.length ?? null,
      },
    },
  ];
}

/** One that was never issued opens nothing; one whose renewal failed is still served. */
function statusOf({ managed, managedIdentity }: ManagedCertificate, expires: Date | null): CredentialStatus {
  const state = managed?.state ?? managedIdentity?.state;
  return expires === null && state !== undefined && state !== 'ACTIVE' ? 'disabled' : 'active';
}

/** Google's own certificates are public unless a private authority is named; of an uploaded one only the obvious is said. */
function authorityOf({ managed, managedIdentity }: ManagedCertificate, isSelfSigned: boolean | undefined) {
  if (managed) return managed.issuanceConfig ? 'private' : 'public';
  if (managedIdentity) return 'private';
  return isSelfSigned ? 'self-signed' : null;
}
