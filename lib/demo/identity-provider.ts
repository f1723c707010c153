import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { type Account, claimNames, claimsOf } from './idp/account';
import { MemoryAdapter } from './idp/memory';
import { chooserPage, messagePage, pageHeaders } from './idp/page';
import { PERSONAS } from './personas';

export interface IdentityProviderOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  personas: readonly Account[];
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A real OpenID Connect provider (code flow, PKCE) whose sign-in page is a list of people. Consent is given by itself:
 * its only client is Muster. Keys and sessions live in memory.
 */
export async function createIdentityProvider(options: IdentityProviderOptions): Promise<RequestHandler> {
  const { issuer, personas, redirectUris } = options;
  const provider = new Provider(issuer, await configurationOf(options));
  const handle = provider.callback();
  const headers = pageHeaders(redirectUris.map((uri) => new URL(uri).origin));
  const show = (response: ServerResponse, status: number, page: string) => {
    response.writeHead(status, headers);
    response.end(page);
  };

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await provider.interactionDetails(request, response);
    const chosen = request.method === 'POST' ? (await formOf(request)).get('account') : params.login_hint;
    const account = personas.find((persona) => persona.id === chosen);
    if (!account) return show(response, 200, chooserPage(uid, personas));
    const result = { login: { accountId: account.id, remember: false } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      void handle(request, response);
      return;
    }
    interact(request, response).catch(() => {
      show(
        response,
        400,
        messagePage(
          'This sign-in is over',
          'It was finished before, or took too long. Go back to Muster and sign in again.',
        ),
      );
    });
  };
}

async function configurationOf(options: IdentityProviderOptions): Promise<Configuration> {
  const { clientId, clientSecret, redirectUris, personas } = options;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'demo' };
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: MemoryAdapter,
    jwks: { keys: [key] },
    cookies: {
      keys: [clientSecret],
      names: { session: 'idp.session', interaction: 'idp.interaction', resume: 'idp.resume' },
    },
    // The ID token carries the claims, as Okta's and Entra's do; by the letter they would be at userinfo only.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', ...claimNames(personas)],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}`, policy: alwaysAsk() },
    findAccount: (_, id) => {
      const account = personas.find((persona) => persona.id === id);
      return account && { accountId: id, claims: (use) => claimsOf(account, use) };
    },
    loadExistingGrant: grantEverything,
    renderError(ctx, out) {
      ctx.set(pageHeaders([]));
      ctx.body = messagePage(
        'Sign-in failed',
        `${out.error}: ${out.error_description ?? 'no further detail'}`,
      );
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 900,
      Session: 900,
      Grant: 900,
    },
  };
}

/** Asks who it is at every sign-in, so that signing out of Muster is enough to become somebody else. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const ask = new interactionPolicy.Check('choose_person', 'choose who you are', (ctx) => {
    const { oidc } = ctx as unknown as KoaContextWithOIDC;
    return oidc.result?.login === undefined;
  });
  policy.get('login')?.checks.add(ask);
  return policy;
}

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { oidc } = ctx;
  const accountId = oidc.session?.accountId;
  if (!oidc.client || !accountId) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  grant.addOIDCScope('openid profile email');
  grant.addOIDCClaims([...oidc.requestParamClaims]);
  await grant.save();
  return grant;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    body += chunk.toString('utf8');
    if (body.length > 10_000) break;
  }
  return new URLSearchParams(body);
}

export interface StartOptions extends Omit<IdentityProviderOptions, 'issuer' | 'personas'> {
  port: number;
  personas?: readonly Account[];
}

/** Serves the identity provider on a loopback port (0: any free one) until the server is closed. */
export async function startIdentityProvider(options: StartOptions): Promise<{ url: string; server: Server }> {
  let handle: RequestHandler = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : options.port}`;
  handle = await createIdentityProvider({ personas: PERSONAS, ...options, issuer: url });
  return { url, server };
}
