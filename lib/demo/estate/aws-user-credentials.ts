import type {
  ServiceSpecificCredentialMetadata,
  SigningCertificate,
  SSHPublicKeyMetadata,
} from '@aws-sdk/client-iam';
import { addDays } from '@/lib/kernel/dates';
import { type AwsLife, daysBefore, FUTURE_DAYS, isAliveAt, PAST_DAYS } from './aws-life';
import { type AwsAccountName, shareOf } from './aws-manner';
import type { AwsIamUser } from './aws-user';
import type { EstateOptions } from './organisation';
import { BASE32, createRandom, type Random } from './random';

/** What a user holds besides keys and a password. */
export interface AwsUserThing extends AwsLife {
  id: string;
  user: string;
  deactivatedAt: Date | null;
}

export interface AwsServiceCredential extends AwsUserThing {
  service: string;
  expiresAt: Date | null;
}

export interface AwsUserCredentials {
  sshKeys: AwsUserThing[];
  signingCertificates: AwsUserThing[];
  serviceCredentials: AwsServiceCredential[];
}

const SSH_TOTAL = 14;
const SERVICE_TOTAL = 20;
/** Within the limit for keys; the one before goes a few days after its successor came. */
const PACE_DAYS = 75;
const OVERLAP_DAYS = 4;

/** SSH keys, signing certificates and service-specific credentials of the users of one account. */
export function awsUserCredentials(
  { seed, size, today }: EstateOptions,
  account: AwsAccountName,
  users: readonly AwsIamUser[],
): AwsUserCredentials {
  const random = createRandom(`${seed}/aws/user-credentials/${account.id}`);
  const staying = users.filter(
    (user) => user.deletedAt === null && user.createdAt < addDays(today, -PAST_DAYS),
  );
  const things = (
    what: string,
    total: number,
    make: (fork: Random, user: AwsIamUser, i: number) => AwsUserThing[],
  ) =>
    staying.length === 0
      ? []
      : Array.from({ length: shareOf(total, size, account) }, (_, i) => {
          const fork = random.fork(`${what}/${i}`);
          return make(fork, fork.pick(staying), i);
        }).flat();
  return {
    // Every fifth is as old as its user's patience.
    sshKeys: things('ssh', SSH_TOTAL, (fork, user, i) => line(fork, today, user, 'APKA', i % 5 === 4)),
    signingCertificates:
      account.name === 'production'
        ? things('certificate', 4, (fork, user) => [
            {
              ...lived(daysBefore(fork, today, fork.int(420, 600))),
              id: fork.text(32, BASE32),
              user: user.name,
            },
          ])
        : [],
    serviceCredentials: things('service', SERVICE_TOTAL, (fork, user, i) =>
      serviceLine(fork, today, user, i),
    ) as AwsServiceCredential[],
  };
}

function lived(createdAt: Date, deletedAt: Date | null = null) {
  return { createdAt, deletedAt, deactivatedAt: null };
}

/** One after the other, or one for ever. */
function line(
  random: Random,
  today: Date,
  user: AwsIamUser,
  prefix: string,
  isForgotten: boolean,
): AwsUserThing[] {
  const first = daysBefore(random, today, random.int(PAST_DAYS + 10, PAST_DAYS + 90));
  const id = () => `${prefix}${random.text(17, BASE32)}`;
  if (isForgotten) return [{ ...lived(first), id: id(), user: user.name }];
  const found: AwsUserThing[] = [];
  for (let at = first; at < addDays(today, FUTURE_DAYS); at = addDays(at, PACE_DAYS)) {
    const next = addDays(at, PACE_DAYS);
    found.push({
      ...lived(at, addDays(next, OVERLAP_DAYS)),
      deactivatedAt: addDays(next, 1),
      id: id(),
      user: user.name,
    });
  }
  return found;
}

/** Mostly API keys that end by themselves; one in eight of Bedrock never does; Git and Keyspaces now and then. */
function serviceLine(random: Random, today: Date, user: AwsIamUser, index: number): AwsServiceCredential[] {
  const api = index % 3 === 2 ? 'logs.amazonaws.com' : 'bedrock.amazonaws.com';
  const service =
    index % 8 === 6 ? 'codecommit.amazonaws.com' : index % 16 === 7 ? 'cassandra.amazonaws.com' : api;
  const ends = service === api && index % 8 !== 3;
  const all = line(random, today, user, 'ACCA', !ends);
  return all.map((each) => ({
    ...each,
    service,
    expiresAt: ends ? addDays(each.createdAt, PACE_DAYS + OVERLAP_DAYS + 30) : null,
  }));
}

function stateAt({ deactivatedAt }: AwsUserThing, at: Date): 'Active' | 'Inactive' {
  return deactivatedAt !== null && deactivatedAt <= at ? 'Inactive' : 'Active';
}

/** The key as ListSSHPublicKeys shows it at `at`; null when it is not there. */
export function sshPublicKey(one: AwsUserThing, at: Date): SSHPublicKeyMetadata | null {
  if (!isAliveAt(one, at)) return null;
  return { UserName: one.user, SSHPublicKeyId: one.id, Status: stateAt(one, at), UploadDate: one.createdAt };
}

/** The certificate as ListSigningCertificates shows it at `at`; null when it is not there. */
export function signingCertificate(one: AwsUserThing, at: Date): SigningCertificate | null {
  if (!isAliveAt(one, at)) return null;
  return {
    UserName: one.user,
    CertificateId: one.id,
    CertificateBody: CERTIFICATE,
    Status: stateAt(one, at),
    UploadDate: one.createdAt,
  };
}

/** The credential as ListServiceSpecificCredentials shows it at `at`; null when it is not there. */
export function serviceCredential(
  one: AwsServiceCredential,
  at: Date,
): ServiceSpecificCredentialMetadata | null {
  if (!isAliveAt(one, at)) return null;
  return {
    UserName: one.user,
    ServiceSpecificCredentialId: one.id,
    ServiceName: one.service,
    ServiceCredentialAlias: `${one.user}-at-${one.id.slice(-6)}`,
    Status: stateAt(one, at),
    CreateDate: one.createdAt,
    ...(one.expiresAt ? { ExpirationDate: one.expiresAt } : {}),
  };
}

/** Signed by itself and valid from 2025 to 2030; its private key is gone. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBHTCBw6ADAgECAgEBMAoGCCqGSM49BAMCMBYxFDASBgNVBAMTC2N1c3RvbXMt
ZWRpMB4XDTI1MDMwMTAwMDAwMFoXDTMwMDMwMTAwMDAwMFowFjEUMBIGA1UEAxML
Y3VzdG9tcy1lZGkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATcI+QHmiRJT0RP
PggGg9zVp4DJZLuCxlXH+afoQiiaCyRzXO5Zi8myUXlLEY2+9aP+mUHt0/dKahUH
Qhm3we6HowIwADAKBggqhkjOPQQDAgNJADBGAiEA3a8T502UptxhquMCqcbcpPQf
FPjPRnwJ1niQxwyQDAQCIQCj6W1Zuf9Ws80gwuYQjApjyLoGQPRatjPSVxPyA740
Kg==
-----END CERTIFICATE-----`;
export const CERTIFICATE_ENDS = new Date('2030-03-01T00:00:00Z');
