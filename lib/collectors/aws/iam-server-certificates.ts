import { ListServerCertificatesCommand, type ServerCertificateMetadata } from '@aws-sdk/client-iam';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { listOf } from './answers';
import type { AwsClients } from './clients';

const LIST = 'iam:ListServerCertificates';
const PAGE = 1000;

/** Certificates uploaded to IAM by hand, the way before Certificate Manager; they serve until someone replaces them. */
export const iamServerCertificates: Collector<AwsClients, ServerCertificateMetadata> = {
  id: 'aws.iam-server-certificates',
  title: 'IAM server certificates',
  provider: 'aws',
  produces: ['tls-certificate'],
  per: 'account',
  permissions: [{ action: LIST, why: 'Lists certificates uploaded to IAM with their dates.' }],
  budget: { perCell: 0, pageSize: PAGE, perItem: 0 },
  revocation: {
    'iam.server-certificate': {
      how: 'Upload another certificate, point the listeners to it, have the authority revoke the old one, then DeleteServerCertificate.',
      effect:
        'Replacing it holds as soon as the listeners serve the new one. Many clients do not check revocation at once, or at all.',
      undo: 'A deleted certificate is uploaded again, if its private key was kept; a revocation cannot be undone.',
    },
  },
  fetch: fetchCertificates,
  observe: observeCertificate,
};

async function* fetchCertificates(
  context: FetchContext<AwsClients>,
): AsyncIterable<ServerCertificateMetadata> {
  const iam = context.client.iam(context.scope);
  yield* context.pages(LIST, async (marker, abortSignal) => {
    const command = new ListServerCertificatesCommand({ Marker: marker, MaxItems: PAGE });
    const answer = await iam.send(command, { abortSignal });
    const items = listOf(answer.ServerCertificateMetadataList, LIST);
    return { items, next: answer.IsTruncated ? answer.Marker : undefined };
  });
}

/** A certificate cannot be overwritten: its replacement is another upload with another id. */
function observeCertificate(certificate: ServerCertificateMetadata, scope: Scope): Observation[] {
  const id = certificate.ServerCertificateId ?? '';
  const uploadedAt = certificate.UploadDate ?? null;
  return [
    {
      kind: 'tls-certificate',
      provider: 'aws',
      ...scope,
      resource: 'iam.server-certificate',
      // Not the ARN, which a change of name or path moves.
      externalId: id,
      name: certificate.ServerCertificateName ?? id,
      holder: null,
      status: 'active',
      createdAt: uploadedAt,
      valueChangedAt: uploadedAt,
      lastRotated: 'never',
      lastUsed: null,
      expires: certificate.Expiration ?? null,
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      // Tags take a call per certificate.
      tags: null,
      facts: { lastUsedSupported: false, arn: certificate.Arn ?? null, path: certificate.Path ?? null },
    },
  ];
}
