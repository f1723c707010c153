import { ListSigningCertificatesCommand, type SigningCertificate } from '@aws-sdk/client-iam';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { isoOrNull, listOf, userStatusOf } from './answers';
import type { AwsClients } from './clients';
import { listPerUser } from './list-per-user';
import { readCertificate } from './read-certificate';
import { REPORT_PERMISSIONS, readReport } from './read-report';
import { type AwsUser, readUsers, USERS_PERMISSION } from './read-users';

const LIST = 'iam:ListSigningCertificates';
const PAGE = 100;

export interface SigningCertificateRow {
  certificate: SigningCertificate;
  user: AwsUser | null;
}

/** X.509 certificates with which IAM users sign requests. The credential report says who has any, so only those are asked. */
export const iamSigningCertificates: Collector<AwsClients, SigningCertificateRow> = {
  id: 'aws.iam-signing-certificates',
  title: 'IAM signing certificates',
  provider: 'aws',
  produces: ['client-certificate'],
  per: 'account',
  permissions: [
    ...REPORT_PERMISSIONS,
    USERS_PERMISSION,
    { action: LIST, why: 'Reads the public signing certificates of users that have some.' },
  ],
  budget: { items: 'users with certificates', perCell: 2, pageSize: 1000, perItem: 1 },
  revocation: {
    'iam.signing-certificate': {
      how: 'UpdateSigningCertificate to Inactive, then DeleteSigningCertificate.',
      effect: UNSTATED,
      undo: 'UpdateSigningCertificate to Active; a deleted one is uploaded again.',
    },
  },
  fetch: fetchCertificates,
  observe: observeCertificate,
};

async function* fetchCertificates(context: FetchContext<AwsClients>): AsyncIterable<SigningCertificateRow> {
  const iam = context.client.iam(context.scope);
  const report = new Map((await readReport(context, iam)).map((user) => [user.name, user]));
  const users = await readUsers(context, iam);
  const names = new Set([
    ...[...report.values()].filter((user) => user.hasCertificates && !user.isRoot).map(({ name }) => name),
    // A user made since the report may have one already.
    ...[...users.keys()].filter((name) => !report.has(name)),
  ]);
  const certificates = listPerUser(context, LIST, names, async (name, marker, abortSignal) => {
    const command = new ListSigningCertificatesCommand({ UserName: name, Marker: marker, MaxItems: PAGE });
    const answer = await iam.send(command, { abortSignal });
    return { items: listOf(answer.Certificates, LIST), next: answer.IsTruncated ? answer.Marker : undefined };
  });
  for await (const certificate of certificates)
    yield { certificate, user: users.get(certificate.UserName ?? '') ?? null };
}

/** What ends it stands in the certificate itself; a body that cannot be read leaves that unknown. */
function observeCertificate({ certificate, user }: SigningCertificateRow, scope: Scope): Observation[] {
  const id = certificate.CertificateId ?? '';
  const name = certificate.UserName ?? user?.name ?? '';
  const uploadedAt = certificate.UploadDate ?? null;
  const text = readCertificate(certificate.CertificateBody);
  return [
    {
      kind: 'client-certificate',
      provider: 'aws',
      ...scope,
      resource: 'iam.signing-certificate',
      externalId: id,
      name: `${name}/${id}`,
      holder: { type: 'user', id: user?.arn || name, name },
      status: userStatusOf(certificate.Status),
      createdAt: uploadedAt,
      valueChangedAt: uploadedAt,
      lastRotated: 'never',
      lastUsed: null,
      expires: text?.notAfter ?? null,
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: text?.algorithm ?? null,
      privilege: user?.privilege ?? null,
      tags: user?.tags ?? null,
      facts: {
        lastUsedSupported: false,
        rotationSupported: false,
        notBefore: isoOrNull(text?.notBefore),
        // An authority that IAM was never told of stays unknown.
        certificateAuthority: text?.isSelfSigned ? 'self-signed' : null,
      },
    },
  ];
}
