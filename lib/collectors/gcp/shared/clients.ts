import { SecretManagerServiceClient } from '@google-cloud/secret-manager';
import { iam, type iam_v1, type iam_v2 } from '@googleapis/iam';
import { type AuthClient, GoogleAuth, OAuth2Client } from 'google-auth-library';
import { CollectorFailure, type ConnectContext, type EndpointAgents } from '@/lib/collectors/contract';
import { type GcpConfig, projectsOf } from './config';
import { clientFromFile } from './credential-file';

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];
/** Far enough that no client tries to refresh the made-up token. */
const NEVER_EXPIRES = 8.64e15;

/** The part of a Resource Manager project that is used. */
export interface Project {
  displayName?: string;
  labels?: Record<string, string>;
  /** `ACTIVE`, or `DELETE_REQUESTED` while it can still be brought back. */
  state?: string;
}

/** Parameters of a GET; a list repeats its name. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/**
 * Everything the Google Cloud collectors call; clients are made on first use and make no call by themselves.
 */
export interface GcpClients {
  projects: readonly string[];
  /** Number of the organisation whose projects are walked instead; null where projects are named. */
  organization: string | null;
  /** Projects as the walk over them found them, so that no cell has to ask again; by id. */
  known: Map<string, Project>;
  /** Deny policies by what they hang on, `folders/1` for one, as many projects lie in the same. */
  denyPolicies: Map<string, Promise<iam_v2.Schema$GoogleIamV2Policy[]>>;
  auth: GoogleAuth;
  iam(): iam_v1.Iam;
  secrets(): SecretManagerServiceClient;
  /**
   * GET of an API without a client of its own. Answers a JSON object or throws CollectorFailure `malformed`.
   */
  get<T extends object>(host: string, path: string, query: Query, signal: AbortSignal): Promise<T>;
}

/**
 * Builds the clients of a source. Resolves the reference of the credentials; makes no call.
 * @throws CollectorFailure `unauthenticated` for credentials that are none.
 */
export async function connectGcp(config: GcpConfig, context: ConnectContext): Promise<GcpClients> {
  const projects = projectsOf(config.projects ?? '');
  const base = config.endpoint ? new URL(config.endpoint) : null;
  const auth = base ? madeUpAuth(context.agents) : await realAuth(config, projects[0], context);
  let iamClient: iam_v1.Iam | undefined;
  let secretClient: SecretManagerServiceClient | undefined;
  return {
    projects,
    organization: config.organization ?? null,
    known: new Map(),
    denyPolicies: new Map(),
    auth,
    iam() {
      iamClient ??= createIam(auth, base);
      return iamClient;
    },
    secrets() {
      secretClient ??= new SecretManagerServiceClient({ fallback: true, auth, ...addressOf(base) });
      return secretClient;
    },
    async get(host, path, query, signal) {
      const url = new URL(path, base ?? `https://${host}`);
      for (const [name, value] of Object.entries(query))
        for (const one of [value].flat()) url.searchParams.append(name, one);
      const { data } = await auth.request({ url: url.href, signal, retry: false });
      return objectOf(data);
    },
  };
}

/**
 * An answer that is a JSON object, as all of Google's are.
 * @throws CollectorFailure `malformed` for anything else, such as the page of a proxy.
 */
export function objectOf<T extends object>(data: unknown): T {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as T;
  throw new CollectorFailure({ reason: 'malformed', message: 'Google answered something that is not JSON.' });
}

function createIam(auth: GoogleAuth, base: URL | null): iam_v1.Iam {
  return iam({
    version: 'v1',
    // The package types this by its own older copy of google-auth-library; only `request` and the universe are used.
    auth: auth as unknown as iam_v1.Options['auth'],
    retry: false,
    ...(base ? { rootUrl: base.origin } : {}),
  });
}

function addressOf(base: URL | null) {
  if (!base) return {};
  const protocol = base.protocol.replace(':', '');
  const port = Number(base.port) || (protocol === 'https' ? 443 : 80);
  return { apiEndpoint: base.hostname, port, protocol };
}

/** A custom endpoint never sees a real token. */
function madeUpAuth(agents: EndpointAgents | undefined): GoogleAuth {
  const client = new OAuth2Client();
  // Every client sends through this transporter, some with agents of their own.
  if (agents)
    client.transporter.interceptors.request.add({
      resolved: async (config) =>
        Object.assign(config, {
          agent: ({ protocol }: URL) => (protocol === 'http:' ? agents.http : agents.https),
        }),
    });
  client.setCredentials({ access_token: 'muster-local-endpoint', expiry_date: NEVER_EXPIRES });
  return new GoogleAuth<AuthClient>({ authClient: client, projectId: 'local' });
}

async function realAuth(
  config: GcpConfig,
  projectId: string | undefined,
  context: ConnectContext,
): Promise<GoogleAuth> {
  if (!config.credentials) return new GoogleAuth({ scopes: SCOPES, projectId });
  const authClient = clientFromFile(await context.resolveReference(config.credentials), SCOPES);
  return new GoogleAuth<AuthClient>({ authClient, projectId });
}
