import type { Observation } from '@/lib/credentials/model';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { certificateSummary } from '@/lib/demo/estate/aws-certificates';
import { kmsKeyMetadata } from '@/lib/demo/estate/aws-kms-keys';
import { isAliveAt, lastUseAt, latestAt } from '@/lib/demo/estate/aws-life';
import { secretEntry } from '@/lib/demo/estate/aws-secrets';
import { serverCertificate } from '@/lib/demo/estate/aws-server-certificates';
import type { AwsKey } from '@/lib/demo/estate/aws-user';

/** The fields of an observation that the estate can vouch for. */
export type Facts = Partial<Observation>;

/** Access keys of users, in the words of an observation, read from the estate alone. */
export function keysOf(account: AwsAccount, at: Date): Facts[] {
  return account.users
    .filter((user) => isAliveAt(user, at))
    .flatMap((user) =>
      user.keys
        .filter((key) => isAliveAt(key, at))
        .map((key) => ({ ...keyFacts(key, at), externalId: key.id, tags: user.tags })),
    );
}

function keyFacts(key: AwsKey, at: Date): Facts {
  return {
    status: key.deactivatedAt && key.deactivatedAt <= at ? 'disabled' : 'active',
    createdAt: key.createdAt,
    valueChangedAt: key.createdAt,
    lastUsed: lastUseAt(key.use, at) ?? 'never',
  };
}

/** Console passwords of users. */
export function passwordsOf({ users }: AwsAccount, at: Date): Facts[] {
  return users
    .filter((user) => isAliveAt(user, at))
    .flatMap((user) => {
      const { password } = user;
      if (!password || !isAliveAt(password, at)) return [];
      const valueChangedAt = latestAt(password.setAt, at);
      return [
        { externalId: user.arn, valueChangedAt, lastUsed: lastUseAt(password.use, at), tags: user.tags },
      ];
    });
}

/** Secrets of one region. */
export function secretsOf(account: AwsAccount, region: string, at: Date): Facts[] {
  return account.secrets
    .filter((secret) => secret.region === region)
    .flatMap((secret) => {
      const entry = secretEntry(secret, at);
      if (!entry) return [];
      const rotated = latestAt(secret.rotatedAt, at);
      const wasPut = latestAt(secret.putAt, at) !== null;
      return [
        {
          externalId: secret.arn,
          status: entry.DeletedDate ? 'pending-deletion' : 'active',
          createdAt: secret.createdAt,
          valueChangedAt: rotated ?? (wasPut ? null : secret.createdAt),
          lastRotated: rotated ?? (wasPut ? null : 'never'),
          lastUsed: entry.LastAccessedDate ?? 'never',
          rotationMethod: entry.RotationEnabled ? 'automatic' : 'manual',
          tags: secret.tags,
        } satisfies Facts,
      ];
    });
}

/** Customer keys of one region. */
export function kmsKeysOf(account: AwsAccount, region: string, at: Date): Facts[] {
  return account.kmsKeys
    .filter((key) => key.region === region && key.manager === 'CUSTOMER')
    .flatMap((key) => {
      const metadata = kmsKeyMetadata(key, at);
      if (!metadata) return [];
      const isLeaving = metadata.KeyState === 'PendingDeletion';
      const rotated = latestAt(key.rotatedAt, isLeaving && key.deletionAskedAt ? key.deletionAskedAt : at);
      const used = lastUseAt(key.use, at);
      const never = key.createdAt >= key.trackedSince ? 'never' : null;
      return [
        {
          externalId: key.arn,
          name: key.alias,
          kind: key.spec === 'SYMMETRIC_DEFAULT' ? 'encryption-key' : 'signing-key',
          status: isLeaving ? 'pending-deletion' : metadata.KeyState === 'Disabled' ? 'disabled' : 'active',
          valueChangedAt: rotated ?? key.createdAt,
          lastUsed: used && used >= key.trackedSince ? used : never,
          rotationMethod: key.everyDays !== null && !isLeaving ? 'automatic' : 'manual',
          tags: key.tags,
        } satisfies Facts,
      ];
    });
}

/** Certificates of one region that were issued or imported. */
export function certificatesOf(account: AwsAccount, region: string, at: Date): Facts[] {
  return account.certificates
    .filter((certificate) => certificate.region === region)
    .flatMap((certificate) => {
      const summary = certificateSummary(certificate, at);
      if (!summary?.NotAfter) return [];
      return [
        {
          externalId: certificate.arn,
          createdAt: certificate.createdAt,
          valueChangedAt: summary.NotBefore,
          expires: summary.NotAfter,
          algorithm: certificate.algorithm,
          rotationMethod:
            certificate.type === 'AMAZON_ISSUED' && certificate.isInUse ? 'automatic' : 'manual',
          tags: certificate.tags,
        } satisfies Facts,
      ];
    });
}

/** Certificates uploaded to IAM. */
export function serverCertificatesOf(account: AwsAccount, at: Date): Facts[] {
  return account.serverCertificates.flatMap((one) => {
    const listed = serverCertificate(one, at);
    if (!listed) return [];
    const { id: externalId, name, createdAt, expiresAt: expires } = one;
    return [{ externalId, name, createdAt, valueChangedAt: createdAt, expires } satisfies Facts];
  });
}
