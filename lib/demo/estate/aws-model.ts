import type { PasswordPolicy } from '@aws-sdk/client-iam';
import type { AwsCertificate } from './aws-certificates';
import type { AwsDatabase } from './aws-databases';
import type { AwsKeyPair, AwsParameter } from './aws-key-pairs';
import type { AwsKmsKey } from './aws-kms-keys';
import type { AwsSecret } from './aws-secrets';
import type { AwsServerCertificate } from './aws-server-certificates';
import type { AwsStory, AwsStoryName } from './aws-stories';
import type { AwsConsolePassword, AwsIamUser, AwsKey } from './aws-user';
import type { AwsUserCredentials } from './aws-user-credentials';

/** The root user of an account: a password always, a key only in a story. */
export interface AwsRoot {
  createdAt: Date;
  arn: string;
  password: AwsConsolePassword;
  keys: AwsKey[];
  mfaKind: 'hardware' | 'virtual' | 'none';
}

export interface AwsAccount extends AwsUserCredentials {
  id: string;
  name: string;
  root: AwsRoot;
  users: AwsIamUser[];
  secrets: AwsSecret[];
  kmsKeys: AwsKmsKey[];
  certificates: AwsCertificate[];
  serverCertificates: AwsServerCertificate[];
  databases: AwsDatabase[];
  keyPairs: AwsKeyPair[];
  parameters: AwsParameter[];
  /** Null: the account leaves it to AWS. */
  passwordPolicy: PasswordPolicy | null;
}

export interface AwsEstate {
  accounts: AwsAccount[];
  /** Regions in which there is something. */
  regions: readonly string[];
  /** Regions in which every list is denied. */
  deniedRegions: readonly string[];
  /** Access key id of the identity that reads; it belongs to the first account. */
  reader: { accessKeyId: string };
  /** The role that identity may assume in every account. */
  roleName: string;
  stories: Record<AwsStoryName, AwsStory>;
}
