import type { AwsLife, Use } from './aws-life';
import type { AwsAccountName } from './aws-manner';
import { BASE32, type Random } from './random';

export interface AwsKey extends AwsLife {
  id: string;
  slot: 1 | 2;
  deactivatedAt: Date | null;
  use: Use | null;
  useRegion: string;
  /** From when on it is used somewhere else. */
  movedTo?: { region: string; from: Date };
  useService: string;
}

export interface AwsConsolePassword extends AwsLife {
  /** Ascending; the first is its creation. */
  setAt: Date[];
  use: Use | null;
  mfaFrom: Date | null;
}

export interface AwsUserPolicies {
  /** AWS' own policies. */
  managed: string[];
  inline: { name: string; document: Record<string, unknown> }[];
  groups: AwsGroup[];
}

export type AwsGroup = keyof typeof AWS_GROUPS;
/** Each group and the AWS policy attached to it. */
export const AWS_GROUPS = {
  administrators: 'AdministratorAccess',
  developers: 'PowerUserAccess',
  readers: 'ReadOnlyAccess',
} as const;

export interface AwsIamUser extends AwsLife {
  account: string;
  name: string;
  userId: string;
  arn: string;
  tags: Record<string, string>;
  password: AwsConsolePassword | null;
  keys: AwsKey[];
  policies: AwsUserPolicies;
}

/** A user without credentials, to hang some on. */
export function plainUser(
  random: Random,
  account: AwsAccountName,
  name: string,
  life: AwsLife,
  tags: Record<string, string>,
): AwsIamUser {
  return {
    ...life,
    account: account.id,
    name,
    userId: `AIDA${random.text(17, BASE32)}`,
    arn: `arn:aws:iam::${account.id}:user/${name}`,
    tags,
    password: null,
    keys: [],
    policies: { managed: [], inline: [], groups: [] },
  };
}

/** What most machine users may do: one bucket of their own. */
export function bucketPolicy(system: string, readsOnly: boolean): Record<string, unknown> {
  const actions = readsOnly ? ['s3:GetObject', 's3:ListBucket'] : ['s3:GetObject', 's3:PutObject'];
  const resource = `arn:aws:s3:::northwind-${system}/*`;
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: resource }] };
}
