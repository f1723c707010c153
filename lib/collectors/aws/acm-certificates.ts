import {
  type ACMClient,
  CertificateKeyPairOrigin,
  type CertificateSummary,
  KeyAlgorithm,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from '@aws-sdk/client-acm';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import { inBatches } from '@/lib/collectors/shared/in-batches';
import type { CredentialStatus, LastRotated, Observation } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { isNamed, isoOrNull, listOf, tagsOf } from './answers';
import type { AwsClients } from './clients';

const LIST = 'acm:ListCertificates';
const TAGS = 'acm:ListTagsForCertificate';
const PAGE = 1000;
/** Certificates whose tags are asked for together, so that memory does not grow with the account. */
const BATCH = 50;
/** A request waits at most 72 hours for its validation; a certificate that starts later is a renewal. */
const FIRST_ISSUE_MS = 4 * DAY_MS;
const SAME_MOMENT_MS = 60_000;

export interface CertificateRow {
  certificate: CertificateSummary;
  /** Null when the certificate went away in between. */
  tags: Record<string, string> | null;
}

/** Certificates of AWS Certificate Manager, of every key type and origin. */
export const acmCertificates: Collector<AwsClients, CertificateRow> = {
  id: 'aws.acm-certificates',
  title: 'ACM certificates',
  provider: 'aws',
  produces: ['tls-certificate'],
  per: 'region',
  permissions: [
    { action: LIST, why: 'Lists certificates with their dates, key type, use and renewal.' },
    { action: TAGS, why: 'Reads the tags that name owner and environment.' },
  ],
  budget: { perCell: 0, pageSize: PAGE, perItem: 1 },
  revocation: {
    'acm.certificate': {
      how: 'Deploy another certificate, have the authority revoke the old one, then delete it.',
      effect:
        'Replacing it holds as soon as the endpoints serve the new one. Many clients do not check revocation at once, or at all.',
      undo: 'A deleted certificate is requested or imported again; a revocation cannot be undone.',
    },
  },
  fetch: fetchCertificates,
  observe: observeCertificate,
};

async function* fetchCertificates(context: FetchContext<AwsClients>): AsyncIterable<CertificateRow> {
  const client = context.client.acm(context.scope);
  const withTags = (certificate: CertificateSummary) => rowOf(context, client, certificate);
  const listed = context.pages(LIST, (token, signal) => listPage(client, token, signal));
  for await (const batch of inBatches(listed, BATCH)) yield* context.mapEach(batch, withTags);
}

/** Without these filters the list leaves out elliptic curves, larger RSA keys and certificates of other origins. */
async function listPage(client: ACMClient, token: string | undefined, abortSignal: AbortSignal) {
  const command = new ListCertificatesCommand({
    Includes: { keyTypes: Object.values(KeyAlgorithm) },
    CertificateKeyPairOrigins: Object.values(CertificateKeyPairOrigin),
    MaxItems: PAGE,
    NextToken: token,
  });
  const answer = await client.send(command, { abortSignal });
  return { items: listOf(answer.CertificateSummaryList, LIST), next: answer.NextToken };
}

async function rowOf(
  context: FetchContext<AwsClients>,
  client: ACMClient,
  certificate: CertificateSummary,
): Promise<CertificateRow> {
  const answer = await context.call(TAGS, async (abortSignal) => {
    const command = new ListTagsForCertificateCommand({ CertificateArn: certificate.CertificateArn });
    try {
      return await client.send(command, { abortSignal });
    } catch (error) {
      if (isNamed(error, 'ResourceNotFoundException')) return null;
      throw error;
    }
  });
  return { certificate, tags: answer && tagsOf(answer.Tags ?? []) };
}

function observeCertificate({ certificate, tags }: CertificateRow, scope: Scope): Observation[] {
  // A request that was never answered by a certificate grants nothing.
  if (certificate.Status !== undefined && WITHOUT_CERTIFICATE.includes(certificate.Status)) return [];
  const isImported = certificate.Type === 'IMPORTED';
  const isRenewed = certificate.RenewalEligibility === 'ELIGIBLE' && !isImported;
  return [
    {
      kind: 'tls-certificate',
      provider: 'aws',
      ...scope,
      resource: 'acm.certificate',
      externalId: certificate.CertificateArn ?? '',
      name: certificate.DomainName ?? certificate.CertificateArn ?? '',
      holder: null,
      status: statusOf(certificate),
      createdAt: certificate.CreatedAt ?? certificate.ImportedAt ?? null,
      valueChangedAt: certificate.NotBefore ?? certificate.ImportedAt ?? certificate.IssuedAt ?? null,
      lastRotated: isImported ? reimported(certificate) : renewed(certificate),
      // AWS says whether it is in use, not when it was.
      lastUsed: null,
      expires: certificate.NotAfter ?? null,
      rotationMethod: isRenewed ? 'automatic' : 'manual',
      rotationIntervalDays: null,
      algorithm: certificate.KeyAlgorithm ?? null,
      privilege: null,
      tags,
      facts: {
        lastUsedSupported: false,
        certificateAuthority: authorityOf(certificate),
        type: certificate.Type ?? null,
        state: certificate.Status ?? null,
        inUse: certificate.InUse ?? null,
        exported: certificate.Exported ?? null,
        renewalEligibility: certificate.RenewalEligibility ?? null,
        keyPairOrigin: certificate.CertificateKeyPairOrigin ?? null,
        alternativeNames: certificate.SubjectAlternativeNameSummaries ?? [],
        notBefore: isoOrNull(certificate.NotBefore),
        issuedAt: isoOrNull(certificate.IssuedAt),
        importedAt: isoOrNull(certificate.ImportedAt),
        revokedAt: isoOrNull(certificate.RevokedAt),
      },
    },
  ];
}

/** Who issued what was imported, the list does not say. */
function authorityOf({ Type }: CertificateSummary): 'public' | 'private' | null {
  if (Type === 'AMAZON_ISSUED') return 'public';
  return Type === 'PRIVATE' ? 'private' : null;
}

const WITHOUT_CERTIFICATE: readonly string[] = ['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'FAILED'];

/** An expired certificate still stands where it is installed; the rule on expiry speaks of it. */
function statusOf({ Status }: CertificateSummary): CredentialStatus | null {
  if (Status === undefined) return null;
  return Status === 'ISSUED' || Status === 'EXPIRED' ? 'active' : 'disabled';
}

function reimported({ CreatedAt, ImportedAt }: CertificateSummary): LastRotated {
  if (!CreatedAt || !ImportedAt) return null;
  return ImportedAt.getTime() - CreatedAt.getTime() > SAME_MOMENT_MS ? ImportedAt : 'never';
}

function renewed({ CreatedAt, NotBefore }: CertificateSummary): LastRotated {
  if (!CreatedAt || !NotBefore) return null;
  return NotBefore.getTime() - CreatedAt.getTime() > FIRST_ISSUE_MS ? NotBefore : 'never';
}
