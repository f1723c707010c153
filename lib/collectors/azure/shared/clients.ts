import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  DefaultAzureCredential,
  type TokenCredential,
} from '@azure/identity';
import { CertificateClient } from '@azure/keyvault-certificates';
import { KeyClient } from '@azure/keyvault-keys';
import { SecretClient } from '@azure/keyvault-secrets';
import { type Client as ArmClient, getClient } from '@azure-rest/core-client';
import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { ConnectContext, EndpointAgents } from '@/lib/collectors/contract';
import { type AzureConfig, splitList } from './config';
import { agentsHandler, agentsPolicy } from './guarded';
import { pageLinkPolicy } from './sdk-page';

export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
const ARM_URL = 'https://management.azure.com';
const ARM_SCOPE = `${ARM_URL}/.default`;
const GRAPH_URL = 'https://graph.microsoft.com/';

type Agents = EndpointAgents | undefined;

/** The runner retries, so that waiting is counted and bounded in one place. */
const optionsOf = (agents: Agents) => ({
  retryOptions: { maxRetries: 0 },
  additionalPolicies: [
    { policy: pageLinkPolicy, position: 'perCall' as const },
    ...(agents ? [{ policy: agentsPolicy(agents), position: 'perCall' as const }] : []),
  ],
});

/** Everything the Azure collectors call; clients are made on first use and make no call by themselves. */
export interface AzureClients {
  tenantId: string;
  credential: TokenCredential;
  graph: Client;
  /** Page links that lead elsewhere are refused. */
  graphUrl: string;
  managementUrl: string;
  /** Resource Manager, for lists no package of its own is worth. */
  arm: ArmClient;
  /** Subscriptions named in the configuration; none: all of the tenant. */
  subscriptions: readonly string[];
  /** Vaults named in the configuration: name → address. */
  vaults: ReadonlyMap<string, string>;
  management(subscription: string): KeyVaultManagementClient;
  /** Remembers where a vault was found; without it the address follows from the name. */
  locateVault(name: string, url: string): void;
  vault(name: string): SecretClient;
  keys(name: string): KeyClient;
  certificates(name: string): CertificateClient;
  /** Keys of a managed HSM at the address that Azure lists. */
  hsm(url: string): KeyClient;
}

/** Builds the clients of one tenant. Resolves the reference of the client secret; makes no call. */
export async function connectAzure(config: AzureConfig, context: ConnectContext): Promise<AzureClients> {
  const credential = await credentialOf(config, context);
  const base = config.endpoint?.replace(/\/+$/, '');
  const vaults = new Map(splitList(config.vaults).map((url) => [vaultName(url), url]));
  const located = new Map(vaults);
  const secrets = new Map<string, SecretClient>();
  const keys = new Map<string, KeyClient>();
  const certificates = new Map<string, CertificateClient>();
  const urlOf = (name: string) =>
    located.get(name) ?? (base ? `${base}/vault/${name}` : `https://${name}.vault.azure.net`);
  const graphUrl = base ? `${base}/` : GRAPH_URL;
  const guarded = base ? context.agents : undefined;
  // Vaults that were found by themselves may be private ones of the subscription.
  const guardedFor = (name: string) => (vaults.has(name) ? context.agents : guarded);
  const vaultOptions = (name: string) => ({
    ...optionsOf(guardedFor(name)),
    disableChallengeResourceVerification: base !== undefined,
  });
  return {
    tenantId: config.tenantId.toLowerCase(),
    credential,
    graph: graphClient(credential, graphUrl, guarded),
    graphUrl,
    managementUrl: base ?? ARM_URL,
    arm: getClient(base ?? ARM_URL, credential, {
      ...optionsOf(guarded),
      credentials: { scopes: [ARM_SCOPE] },
    }),
    subscriptions: splitList(config.subscriptions).map((id) => id.toLowerCase()),
    vaults,
    management: (subscription) =>
      new KeyVaultManagementClient(credential, subscription, {
        ...optionsOf(guarded),
        endpoint: base ?? ARM_URL,
        credentials: { scopes: [ARM_SCOPE] },
      }),
    locateVault: (name, url) => void located.set(name, url),
    vault: (name) => kept(secrets, name, () => new SecretClient(urlOf(name), credential, vaultOptions(name))),
    keys: (name) => kept(keys, name, () => new KeyClient(urlOf(name), credential, vaultOptions(name))),
    hsm: (url) =>
      kept(keys, url, () => {
        const disableChallengeResourceVerification = base !== undefined;
        return new KeyClient(url, credential, {
          ...optionsOf(guarded),
          disableChallengeResourceVerification,
        });
      }),
    certificates: (name) =>
      kept(certificates, name, () => new CertificateClient(urlOf(name), credential, vaultOptions(name))),
  };
}

/** The client of that name, made when it is first asked for. */
function kept<Made>(all: Map<string, Made>, name: string, make: () => Made): Made {
  const made = all.get(name) ?? make();
  all.set(name, made);
  return made;
}

/**
 * Name of the vault behind an address: `https://NAME.vault.azure.net/`, locally
 * `https://127.0.0.1:PORT/vault/NAME`.
 */
export function vaultName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const local = pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  return (local ?? hostname.split('.')[0] ?? hostname).toLowerCase();
}

async function credentialOf(config: AzureConfig, context: ConnectContext): Promise<TokenCredential> {
  const policies = context.agents
    ? [{ policy: agentsPolicy(context.agents), position: 'perCall' as const }]
    : [];
  const options = {
    retryOptions: { maxRetries: 0 },
    ...(config.endpoint
      ? { authorityHost: config.endpoint, disableInstanceDiscovery: true, additionalPolicies: policies }
      : {}),
  };
  const { tenantId, clientId } = config;
  if (clientId && config.clientSecret) {
    const secret = await context.resolveReference(config.clientSecret);
    return new ClientSecretCredential(tenantId, clientId, secret, options);
  }
  if (clientId && config.clientCertificatePath)
    return new ClientCertificateCredential(tenantId, clientId, config.clientCertificatePath, options);
  return new DefaultAzureCredential({
    ...options,
    tenantId,
    ...(clientId ? { managedIdentityClientId: clientId, workloadIdentityClientId: clientId } : {}),
  });
}

/** Graph's own middleware without its retry handler. */
function graphClient(credential: TokenCredential, baseUrl: string, agents: Agents): Client {
  const authentication = new AuthenticationHandler({
    getAccessToken: async () => (await credential.getToken(GRAPH_SCOPE))?.token ?? '',
  });
  const telemetry = new TelemetryHandler();
  authentication.setNext(telemetry);
  telemetry.setNext(agents ? agentsHandler(agents) : new HTTPMessageHandler());
  return Client.initWithMiddleware({
    middleware: authentication,
    baseUrl,
    customHosts: new Set([new URL(baseUrl).hostname]),
  });
}
