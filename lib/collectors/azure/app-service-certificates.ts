import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { daysBetween } from '@/lib/kernel/dates';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { armObservation, knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { moment } from './shared/moment';

const READ = 'Microsoft.Web/certificates/read';

interface AppServiceCertificate {
  subjectName?: string | null;
  hostNames?: readonly string[] | null;
  issuer?: string | null;
  issueDate?: string | null;
  expirationDate?: string | null;
  thumbprint?: string | null;
  /** Set where App Service takes it from a vault, and follows its new versions. */
  keyVaultId?: string | null;
  keyVaultSecretName?: string | null;
  /** Set for the certificates that App Service orders and renews by itself. */
  canonicalName?: string | null;
}
export type AppServiceCertificateRow = ArmResource<AppServiceCertificate>;

/** Certificates that web apps are served with: managed, imported from a vault, or uploaded. */
export const appServiceCertificates: Collector<AzureClients, AppServiceCertificateRow> = {
  id: 'azure.app-service-certificates',
  title: 'App Service certificates',
  provider: 'azure',
  produces: ['tls-certificate'],
  per: 'account',
  accounts: 'subscription',
  budget: { perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    {
      action: READ,
      list: 'azure-role',
      why: 'Lists certificates of App Service with issuer and validity, never a private key.',
    },
  ],
  revocation: {
    'web.certificate': {
      how: 'Bind another certificate to the host names, delete this one, and have the authority revoke it.',
      effect: 'At once for new connections to the app; elsewhere only the end of the certificate is certain.',
      undo: 'Upload or import it again; a revocation cannot be undone.',
    },
  },
  fetch: (context) => armResources(context, READ, 'Microsoft.Web/certificates', 'api-version=2023-12-01'),
  observe: observeCertificate,
};

function observeCertificate(row: AppServiceCertificateRow, scope: Scope): Observation[] {
  const certificate = knownResource(row);
  const { properties } = certificate;
  const [from, to] = [moment(properties?.issueDate), moment(properties?.expirationDate)];
  const isManaged = Boolean(properties?.canonicalName);
  const isFollowed = Boolean(properties?.keyVaultId);
  return [
    armObservation(certificate, scope, {
      kind: 'tls-certificate',
      resource: 'web.certificate',
      externalId: certificate.id,
      name: properties?.subjectName ?? certificate.name,
      status: properties ? 'active' : null,
      valueChangedAt: from,
      expires: to,
      rotationMethod: properties ? (isManaged || isFollowed ? 'automatic' : 'manual') : null,
      rotationIntervalDays: isManaged && from && to ? Math.round(daysBetween(from, to)) : null,
      facts: {
        notBefore: from?.toISOString() ?? null,
        issuer: properties?.issuer ?? null,
        subject: properties?.subjectName ?? null,
        hostNames: properties?.hostNames?.join(', ') ?? null,
        thumbprint: properties?.thumbprint ?? null,
        keyVaultSecret: properties?.keyVaultSecretName ?? null,
        isManaged,
        certificateAuthority: authorityOf(properties, isManaged),
        lastUsedSupported: false,
      },
    }),
  ];
}

function authorityOf(
  properties: AppServiceCertificate | null | undefined,
  isManaged: boolean,
): 'public' | 'self-signed' | null {
  if (isManaged) return 'public';
  const { issuer, subjectName } = properties ?? {};
  return issuer && issuer === subjectName ? 'self-signed' : null;
}
