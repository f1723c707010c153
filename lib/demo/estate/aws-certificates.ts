import type { CertificateSummary, KeyAlgorithm } from '@aws-sdk/client-acm';
import { addDays, DAY_MS, HOUR_MS } from '@/lib/kernel/dates';
import { type AwsLife, daysBefore, endedLife, FUTURE_DAYS, isAliveAt, PAST_DAYS } from './aws-life';
import { type AwsAccountName, awsManner, regionOf, shareOf } from './aws-manner';
import { type EstateOptions, MAIL_DOMAIN } from './organisation';
import { createRandom, type Random, uuid } from './random';

/** One certificate of a chain in which each replaces the one before. */
export interface AwsIssue {
  /** When ACM got it: issued, or imported by someone. */
  at: Date;
  notBefore: Date;
  notAfter: Date;
}

export interface AwsCertificate extends AwsLife {
  account: string;
  region: string;
  arn: string;
  domain: string;
  type: 'AMAZON_ISSUED' | 'IMPORTED';
  algorithm: KeyAlgorithm;
  /** Ascending; the first comes with `createdAt`. */
  issues: AwsIssue[];
  isInUse: boolean;
  /** Never validated: there is no certificate behind the request. */
  isPending: boolean;
  tags: Record<string, string>;
}

const TOTAL = 120;
const ENDED = 10;
const PENDING = 5;
/** Public certificates issued from this day on live 200 days at most; ACM's live two days less. */
const SHORTER_FROM = new Date('2026-03-15T00:00:00Z');
const RENEW_BEFORE_DAYS = 60;
const ALGORITHMS: readonly KeyAlgorithm[] = [
  'RSA_2048',
  'RSA_2048',
  'EC_prime256v1',
  'EC_secp384r1',
  'RSA_3072',
];

/** The certificates of one account in all its regions. */
export function awsCertificates(options: EstateOptions, account: AwsAccountName): AwsCertificate[] {
  const random = createRandom(`${options.seed}/aws/certificates/${account.id}`);
  const { size, today } = options;
  const living = shareOf(TOTAL, size, account);
  const withEnded = living + shareOf(ENDED, size, account);
  const all = withEnded + shareOf(PENDING, size, account);
  return Array.from({ length: all }, (_, i) => {
    const fork = random.fork(String(i));
    const ended = i >= living && i < withEnded ? endedLife(fork, today) : null;
    return { ...certificate(fork, today, account, i, ended), isPending: i >= withEnded };
  });
}

/** A certificate without any issue yet. */
export function plainCertificate(
  random: Random,
  account: AwsAccountName,
  region: string,
  domain: string,
  life: AwsLife,
  tags: Record<string, string>,
): AwsCertificate {
  return {
    ...life,
    account: account.id,
    region,
    arn: `arn:aws:acm:${region}:${account.id}:certificate/${uuid(random)}`,
    domain,
    type: 'AMAZON_ISSUED',
    algorithm: 'RSA_2048',
    issues: [],
    isInUse: true,
    isPending: false,
    tags,
  };
}

function certificate(
  random: Random,
  today: Date,
  account: AwsAccountName,
  index: number,
  ended: AwsLife | null,
): AwsCertificate {
  const manner = awsManner(random, account);
  const isOld = random.chance(0.65);
  const createdAt =
    ended?.createdAt ??
    daysBefore(random, today, isOld ? random.int(PAST_DAYS + 5, 1000) : random.int(4, PAST_DAYS));
  const domain = `${manner.system}-${index + 1}.${account.name}.${MAIL_DOMAIN}`;
  const life = { createdAt, deletedAt: ended?.deletedAt ?? null };
  const made = plainCertificate(random, account, regionOf(random), domain, life, manner.tags);
  made.algorithm = random.pick(ALGORITHMS);
  made.isInUse = !random.chance(0.05);
  if (random.chance(0.2)) {
    made.type = 'IMPORTED';
    // Imported by a job, or once a year by a person who is sometimes late.
    const forgets = random.chance(0.12);
    made.issues = imports(createdAt, today, forgets);
  } else made.issues = issues(createdAt, today, made.isInUse);
  return made;
}

/** Issued, and while in use renewed 60 days before the end. */
function issues(createdAt: Date, today: Date, isRenewed: boolean): AwsIssue[] {
  const found: AwsIssue[] = [];
  const end = addDays(today, FUTURE_DAYS);
  for (let at = new Date(createdAt.getTime() + HOUR_MS); at < end; ) {
    const notBefore = new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
    const notAfter = new Date(addDays(notBefore, at < SHORTER_FROM ? 396 : 198).getTime() - 1000);
    found.push({ at, notBefore, notAfter });
    if (!isRenewed) break;
    at = addDays(notAfter, -RENEW_BEFORE_DAYS);
  }
  return found;
}

/** Bought elsewhere for 90 days and imported every 55; whoever forgets stops 30 days before the end has come. */
function imports(createdAt: Date, today: Date, forgets: boolean): AwsIssue[] {
  const found: AwsIssue[] = [];
  const end = forgets ? addDays(today, -100) : addDays(today, FUTURE_DAYS);
  for (let at = createdAt; at < end || found.length === 0; at = addDays(at, 55)) found.push(importOf(at, 90));
  return found;
}

/** A certificate of `days` that was issued half an hour before its import. */
export function importOf(at: Date, days: number): AwsIssue {
  const notBefore = new Date(at.getTime() - HOUR_MS / 2);
  return { at, notBefore, notAfter: addDays(notBefore, days) };
}

/** The certificate as ListCertificates shows it at `at`; null when it is not there. */
export function certificateSummary(one: AwsCertificate, at: Date): CertificateSummary | null {
  if (!isAliveAt(one, at)) return null;
  const common: CertificateSummary = {
    CertificateArn: one.arn,
    DomainName: one.domain,
    SubjectAlternativeNameSummaries: [one.domain],
    HasAdditionalSubjectAlternativeNames: false,
    Type: one.type,
    KeyAlgorithm: one.algorithm,
    CreatedAt: one.createdAt,
    CertificateKeyPairOrigin: one.type === 'IMPORTED' ? 'CUSTOMER_PROVIDED' : 'AWS_MANAGED',
  };
  const issue = one.issues.findLast((each) => each.at <= at);
  if (one.isPending || !issue)
    return { ...common, Status: 'PENDING_VALIDATION', InUse: false, RenewalEligibility: 'INELIGIBLE' };
  const isImported = one.type === 'IMPORTED';
  return {
    ...common,
    Status: issue.notAfter <= at ? 'EXPIRED' : 'ISSUED',
    InUse: one.isInUse,
    Exported: false,
    RenewalEligibility: !isImported && one.isInUse ? 'ELIGIBLE' : 'INELIGIBLE',
    NotBefore: issue.notBefore,
    NotAfter: issue.notAfter,
    ...(isImported ? { ImportedAt: issue.at } : { IssuedAt: issue.at }),
  };
}
