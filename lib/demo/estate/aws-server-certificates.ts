import type { ServerCertificateMetadata } from '@aws-sdk/client-iam';
import { addDays } from '@/lib/kernel/dates';
import { type AwsLife, daysBefore, FUTURE_DAYS, isAliveAt } from './aws-life';
import { type AwsAccountName, awsManner, shareOf } from './aws-manner';
import type { EstateOptions } from './organisation';
import { BASE32, createRandom, type Random } from './random';

/** A certificate that somebody uploaded to IAM; a newer one is another upload beside it. */
export interface AwsServerCertificate extends AwsLife {
  id: string;
  name: string;
  arn: string;
  expiresAt: Date;
}

const TOTAL = 6;
/** Within what public authorities may issue. */
const LIFE_DAYS = 180;
const REPLACED_BEFORE_DAYS = 14;
const KEPT_AFTER_DAYS = 10;

/** The uploads of one account; of the last load balancer nobody thinks any more, so its certificate ended. */
export function awsServerCertificates(
  { seed, size, today }: EstateOptions,
  account: AwsAccountName,
): AwsServerCertificate[] {
  const random = createRandom(`${seed}/aws/server-certificates/${account.id}`);
  const count = shareOf(TOTAL, size, account);
  return Array.from({ length: count }, (_, i) => {
    const fork = random.fork(String(i));
    const { system } = awsManner(fork, account);
    const name = `${account.name}-${system}-elb-${i + 1}`;
    const first = daysBefore(fork, today, fork.int(500, 900));
    const isForgotten = i === count - 1;
    return uploads(fork, account, name, first, addDays(today, isForgotten ? -200 : FUTURE_DAYS));
  }).flat();
}

/** Upload after upload until `end`; the one before is removed once its successor has served for some days. */
function uploads(
  random: Random,
  account: AwsAccountName,
  system: string,
  first: Date,
  end: Date,
): AwsServerCertificate[] {
  const found: AwsServerCertificate[] = [];
  for (let at = first; at < end; at = addDays(at, LIFE_DAYS - REPLACED_BEFORE_DAYS)) {
    const before = found.at(-1);
    if (before) before.deletedAt = addDays(at, KEPT_AFTER_DAYS);
    const name = `${system}-${at.toISOString().slice(0, 10)}`;
    found.push({
      createdAt: at,
      deletedAt: null,
      id: `ASCA${random.text(17, BASE32)}`,
      name,
      arn: `arn:aws:iam::${account.id}:server-certificate/${name}`,
      expiresAt: addDays(at, LIFE_DAYS),
    });
  }
  return found;
}

/** The certificate as ListServerCertificates shows it at `at`; null when it is not there. */
export function serverCertificate(one: AwsServerCertificate, at: Date): ServerCertificateMetadata | null {
  if (!isAliveAt(one, at)) return null;
  return {
    Path: '/',
    ServerCertificateName: one.name,
    ServerCertificateId: one.id,
    Arn: one.arn,
    UploadDate: one.createdAt,
    Expiration: one.expiresAt,
  };
}
