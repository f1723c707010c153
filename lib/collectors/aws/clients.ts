import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ACMClient } from '@aws-sdk/client-acm';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { STSClient } from '@aws-sdk/client-sts';
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { ConnectContext, Scope } from '@/lib/collectors/contract';
import { type AssumedRole, assumeRole, type CredentialSource } from './assume-role';
import { type AwsConfig, accountsOf } from './config';

/** Clients of one source. Each is made when asked for and forgotten after use; their connections are shared. */
export interface AwsClients {
  regions: readonly string[];
  /** Accounts to walk; empty for the one of the sign-in. */
  accounts: readonly { id: string; name: string | null }[];
  sts(): STSClient;
  iam(scope: Scope): IAMClient;
  secretsManager(scope: Scope): SecretsManagerClient;
  kms(scope: Scope): KMSClient;
  acm(scope: Scope): ACMClient;
}

const SESSION = 'muster';
const CONNECT_MS = 10_000;
const ANSWER_MS = 60_000;
const SOCKETS_PER_HOST = 25;

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
  const own = await signInOf(config, context);
  const role = (arn: string, master: CredentialSource): CredentialSource => {
    const wanted: AssumedRole = { arn, externalId: config.externalId, session: SESSION };
    return assumeRole(wanted, master, home);
  };
  const base = config.roleArn ? role(config.roleArn, own) : own;
  const perAccount = new Map<string, CredentialSource>();
  const credentialsFor = (account: string): CredentialSource => {
    if (!config.roleName || !config.accounts?.length) return base;
    const known = perAccount.get(account);
    if (known) return known;
    const made = role(`arn:${partitionOf(config.region)}:iam::${account}:role/${config.roleName}`, base);
    perAccount.set(account, made);
    return made;
  };
  const regional = ({ account, region }: Scope) => ({
    ...common,
    region,
    credentials: credentialsFor(account),
  });
  return {
    regions: config.regions,
    accounts: accountsOf(config),
    sts: () => new STSClient({ ...home, credentials: base }),
    iam: ({ account }) => new IAMClient({ ...home, credentials: credentialsFor(account) }),
    secretsManager: (scope) => new SecretsManagerClient(regional(scope)),
    kms: (scope) => new KMSClient(regional(scope)),
    acm: (scope) => new ACMClient(regional(scope)),
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
