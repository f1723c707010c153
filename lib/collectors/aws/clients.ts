import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ACMClient } from '@aws-sdk/client-acm';
import type { DescribeKeyPairsCommand, DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RDSClient } from '@aws-sdk/client-rds';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { ConnectContext, Scope } from '@/lib/collectors/contract';
import { createAccountCredentials } from './account-credentials';
import { type AssumedRole, assumeRole, type CredentialSource } from './assume-role';
import { ALL_REGIONS, type AwsConfig, accountsOf } from './config';

/** Clients of one source. Each is made when asked for and forgotten after use; their connections are shared. */
export interface AwsClients {
  home: string;
  regions: readonly string[] | 'all';
  /** Accounts to walk; empty for the one of the sign-in. */
  accounts: readonly { id: string; name: string | null }[] | 'organization';
  /** Says which account the sign-in is of: no role of the organisation is assumed in there. */
  signedInTo(account: string): void;
  sts(): STSClient;
  organizations(): OrganizationsClient;
  iam(scope: Scope): IAMClient;
  secretsManager(scope: Scope): SecretsManagerClient;
  kms(scope: Scope): KMSClient;
  acm(scope: Scope): ACMClient;
  rds(scope: Scope): RDSClient;
  ssm(scope: Scope): SSMClient;
  /** Comes with its commands: loading them takes more memory than all other services together, so it waits until asked. */
  ec2(scope: Scope): Promise<Ec2>;
}

export interface Ec2 {
  client: EC2Client;
  DescribeKeyPairsCommand: typeof DescribeKeyPairsCommand;
  DescribeRegionsCommand: typeof DescribeRegionsCommand;
}

const SESSION = 'muster';
const CONNECT_MS = 10_000;
const ANSWER_MS = 60_000;
const SOCKETS_PER_HOST = 25;
const LIST_ATTEMPTS = 6;

/**
 * Builds the clients of a source; makes no call.
 * @throws whatever resolving a reference throws
 */
export async function connectAws(config: AwsConfig, context: ConnectContext): Promise<AwsClients> {
  const guarded = config.endpoint ? context.agents : undefined;
  const common = {
    ...(config.endpoint ? { endpoint: config.endpoint } : {}),
    // The runner repeats, counts and waits; a client that did so too would hide it.
    maxAttempts: 1,
    requestHandler: {
      httpAgent: guarded?.http ?? new HttpAgent({ keepAlive: true, maxSockets: SOCKETS_PER_HOST }),
      httpsAgent: guarded?.https ?? new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS_PER_HOST }),
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
    },
  };
  const home = { ...common, region: config.region };
  const signIn = await signInOf(config, context);
  const role = (arn: string, master: CredentialSource): CredentialSource => {
    const wanted: AssumedRole = { arn, externalId: config.externalId, session: SESSION };
    return assumeRole(wanted, master, home);
  };
  const base = config.roleArn ? role(config.roleArn, signIn) : signIn;
  const accounts = accountsOf(config);
  let own: string | null = null;
  const roleIn = createAccountCredentials((account) =>
    role(`arn:${partitionOf(config.region)}:iam::${account}:role/${config.roleName}`, base),
  );
  const credentialsFor = (account: string): CredentialSource => {
    if (!config.roleName || accounts.length === 0) return base;
    return accounts === 'organization' && account === own ? base : roleIn(account);
  };
  const regional = ({ account, region }: Scope) => ({
    ...common,
    region,
    credentials: credentialsFor(account),
  });
  return {
    home: config.region,
    regions: config.regions[0] === ALL_REGIONS ? 'all' : config.regions,
    accounts,
    signedInTo(account) {
      own = account;
    },
    sts: () => new STSClient({ ...home, credentials: base }),
    // Read outside of the cells, where nobody else repeats a single page.
    organizations: () => new OrganizationsClient({ ...home, maxAttempts: LIST_ATTEMPTS, credentials: base }),
    iam: ({ account }) => new IAMClient({ ...home, credentials: credentialsFor(account) }),
    secretsManager: (scope) => new SecretsManagerClient(regional(scope)),
    kms: (scope) => new KMSClient(regional(scope)),
    acm: (scope) => new ACMClient(regional(scope)),
    rds: (scope) => new RDSClient(regional(scope)),
    ssm: (scope) => new SSMClient(regional(scope)),
    async ec2(scope) {
      const { EC2Client, DescribeKeyPairsCommand, DescribeRegionsCommand } = await import(
        '@aws-sdk/client-ec2'
      );
      return { client: new EC2Client(regional(scope)), DescribeKeyPairsCommand, DescribeRegionsCommand };
    },
  };
}

/** The credentials to begin with: a referenced key, a profile, or what the SDK finds on the machine. */
async function signInOf(config: AwsConfig, context: ConnectContext): Promise<CredentialSource> {
  const { accessKeyId, secretAccessKey, profile, region } = config;
  if (accessKeyId && secretAccessKey) {
    const isReference = /^(env|file):/.test(accessKeyId);
    const key = {
      accessKeyId: isReference ? (await context.resolveReference(accessKeyId)).trim() : accessKeyId,
      secretAccessKey: (await context.resolveReference(secretAccessKey)).trim(),
    };
    return async () => key;
  }
  const clientConfig = { region };
  return profile ? fromIni({ profile, clientConfig }) : fromNodeProviderChain({ clientConfig });
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
