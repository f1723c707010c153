import type {
  CertificateSummary,
  ListCertificatesResponse,
  ListTagsForCertificateResponse,
} from '@aws-sdk/client-acm';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { certificateSummary } from '@/lib/demo/estate/aws-certificates';
import { isAliveAt } from '@/lib/demo/estate/aws-life';
import type { AwsCall } from './call';
import { jsonAnswer, jsonError, listOf, textOf } from './json';
import { pageAfter, rememberAt } from './page';

const PAGE = 30;
/** What the real service shows when nobody asks for more. */
const DEFAULT_TYPES = ['RSA_1024', 'RSA_2048'];
const DEFAULT_ORIGINS = ['AWS_MANAGED', 'CUSTOMER_PROVIDED'];

/** Certificate Manager of one account and region. */
export function createAcm(account: AwsAccount, region: string) {
  const own = account.certificates.filter((certificate) => certificate.region === region);
  const byArn = new Map(own.map((certificate) => [certificate.arn, certificate]));
  const summariesAt = rememberAt((at) =>
    own.flatMap((certificate) => certificateSummary(certificate, at) ?? []),
  );
  return ({ action, input }: AwsCall, now: Date): DemoResponse | null => {
    if (action === 'ListCertificates') return list(summariesAt(now), input);
    if (action !== 'ListTagsForCertificate') return null;
    const certificate = byArn.get(textOf(input, 'CertificateArn'));
    if (!certificate || !isAliveAt(certificate, now))
      return jsonError(400, 'ResourceNotFoundException', 'Could not find the certificate.');
    const tags = Object.entries(certificate.tags).map(([Key, Value]) => ({ Key, Value }));
    const answer: ListTagsForCertificateResponse = { Tags: tags };
    return jsonAnswer(answer);
  };
}

function list(summaries: readonly CertificateSummary[], input: Record<string, unknown>): DemoResponse {
  const types = listOf(input.Includes, 'keyTypes') ?? DEFAULT_TYPES;
  const origins = listOf(input, 'CertificateKeyPairOrigins') ?? DEFAULT_ORIGINS;
  const shown = summaries.filter(
    ({ KeyAlgorithm = '', CertificateKeyPairOrigin = '' }) =>
      types.includes(KeyAlgorithm) && origins.includes(CertificateKeyPairOrigin),
  );
  const { items, next } = pageAfter(shown, textOf(input, 'NextToken'), Number(input.MaxItems), PAGE);
  const answer: ListCertificatesResponse = {
    CertificateSummaryList: items,
    ...(next ? { NextToken: next } : {}),
  };
  return jsonAnswer(answer);
}
