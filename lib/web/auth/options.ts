import type { AuthOptions, TokenSet } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Logger } from '@/lib/platform/log';
import { SESSION_SECONDS, type WebSettings } from '../settings';
import { type Claims, groupsClaimOf, hasGroupOverage } from './claims';
import type { SignInProvider } from './providers';

export interface SignInHooks {
  /** Keeps who signed in; returns the person's id, or the page to show instead of signing in. */
  signIn(
    provider: SignInProvider,
    claims: Claims,
    accessToken: string | null,
  ): Promise<{ personId: string } | { page: string }>;
}

/** The configuration of next-auth; the session holds who signed in and where, and nothing they may do. */
export function authOptions(
  settings: WebSettings,
  providers: readonly SignInProvider[],
  log: Logger,
  hooks: SignInHooks,
): AuthOptions {
  const { isSecure, sessionCookie, env } = settings;
  const cookie = (name: string, maxAge?: number) => ({
    name: `${isSecure ? '__Secure-' : ''}muster.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure, ...(maxAge && { maxAge }) },
  });
  return {
    providers: providers.map((provider) => oauthConfig(provider)),
    secret: env.MUSTER_SESSION_SECRET,
    useSecureCookies: isSecure,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/signed-out', error: '/sign-in-error' },
    cookies: {
      sessionToken: { ...cookie('session'), name: sessionCookie },
      callbackUrl: cookie('callback'),
      csrfToken: cookie('csrf'),
      pkceCodeVerifier: cookie('pkce', 900),
      state: cookie('state', 900),
      nonce: cookie('nonce', 900),
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        const provider = providers.find((candidate) => candidate.id === account?.provider);
        if (!provider || !profile) return false;
        const result = await hooks.signIn(provider, profile as Claims, account?.access_token ?? null);
        if ('page' in result) return result.page;
        user.id = result.personId;
        return true;
      },
      jwt({ user, profile, token }) {
        // Only at sign-in is there a user; everything but who it is is looked up on every request.
        if (!user) return token;
        return { sub: user.id, issuer: (profile as Claims | undefined)?.iss };
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) || url === baseUrl ? url : baseUrl),
    },
    logger: {
      error: (code, metadata) => log.warn({ code, reason: reasonOf(metadata) }, 'sign-in failed'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

/** Metadata of next-auth may hold whole profiles; only the message of an error is logged. */
function reasonOf(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
  return error instanceof Error ? error.message.slice(0, 300) : undefined;
}

function oauthConfig(provider: SignInProvider): OAuthConfig<Claims> {
  const { id, name, wellKnown, clientId, clientSecret, scope, groupsClaim } = provider;
  return {
    id,
    name,
    type: 'oauth',
    wellKnown,
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // The ID token is the signed word of the issuer; userinfo is only asked for groups that it leaves out.
      async request({ tokens, client }): Promise<Claims> {
        const claims = (tokens as unknown as { claims(): Claims }).claims();
        const isComplete = groupsClaimOf(claims, groupsClaim) !== undefined || hasGroupOverage(claims);
        if (isComplete || !client.issuer.metadata.userinfo_endpoint) return claims;
        return { ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])), ...claims };
      },
    },
    profile: (claims: Claims, _tokens: TokenSet) => ({ id: String(claims.sub ?? '') }),
  };
}
