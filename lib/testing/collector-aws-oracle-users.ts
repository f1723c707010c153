import type { AwsAccount } from '@/lib/demo/estate/aws';
import { isAliveAt, lastUseAt } from '@/lib/demo/estate/aws-life';
import { type AwsUserThing, CERTIFICATE_ENDS } from '@/lib/demo/estate/aws-user-credentials';
import type { Facts } from './collector-aws-oracle';

type Rows = (account: AwsAccount, at: Date) => Facts[];

function living({ users }: AwsAccount, things: readonly AwsUserThing[], at: Date): Facts[] {
  return things
    .filter((one) => isAliveAt(one, at))
    .map((one) => ({
      externalId: one.id,
      status: one.deactivatedAt && one.deactivatedAt <= at ? 'disabled' : 'active',
      createdAt: one.createdAt,
      tags: users.find(({ name }) => name === one.user)?.tags ?? null,
    }));
}

export const sshKeysOf: Rows = (account, at) => living(account, account.sshKeys, at);

export const signingCertificatesOf: Rows = (account, at) =>
  living(account, account.signingCertificates, at).map((one) => ({ ...one, expires: CERTIFICATE_ENDS }));

export const serviceCredentialsOf: Rows = (account, at) =>
  living(account, account.serviceCredentials, at).map((one) => {
    const known = account.serviceCredentials.find(({ id }) => id === one.externalId);
    return { ...one, expires: known?.expiresAt ?? 'none' };
  });

/** The root user's password and how it is guarded. */
export const rootUserOf: Rows = ({ root }, at) => [
  {
    externalId: root.arn,
    valueChangedAt: null,
    lastUsed: lastUseAt(root.password.use, at),
    tags: {},
    facts: {
      mfaActive: root.mfaKind !== 'none',
      mfaKind: root.mfaKind,
      accessKeysPresent: root.keys.some((key) => isAliveAt(key, at)) ? 1 : 0,
      signingCertificatesPresent: 0,
      userCreatedAt: root.createdAt.toISOString(),
    },
  },
];

/** The one policy an account has, its own or that of AWS. */
export const passwordPolicyOf: Rows = ({ passwordPolicy: own }) => [
  {
    externalId: 'account-password-policy',
    facts: {
      lastUsedSupported: false,
      rotationSupported: false,
      isDefault: own === null,
      minimumLength: own?.MinimumPasswordLength ?? 8,
      requiresLowercase: own?.RequireLowercaseCharacters ?? false,
      requiresUppercase: own?.RequireUppercaseCharacters ?? false,
      requiresNumbers: own?.RequireNumbers ?? false,
      requiresSymbols: own?.RequireSymbols ?? false,
      passwordReusePrevention: own?.PasswordReusePrevention ?? 0,
      maximumAgeDays: null,
      usersMayChange: own?.AllowUsersToChangePassword ?? null,
    },
  },
];
