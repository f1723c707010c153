import type { Environment } from '@/lib/platform/env';

/** An identity provider people may sign in with; made from the configuration. */
export interface SignInProvider {
  id: 'okta' | 'entra' | 'oidc';
  /** On the button. */
  name: string;
  issuer: string;
  wellKnown: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  groupsClaim: string;
  /** Base URL of Microsoft Graph, for Entra only: it is asked where the token has too little room for the groups. */
  graph: string | null;
}

/** Where Microsoft's services are; tests put local ones in their place. */
export interface MicrosoftEndpoints {
  login: string;
  graph: string;
}

const MICROSOFT: MicrosoftEndpoints = {
  login: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
};

/** The identity providers of a configuration, in the order of their buttons. */
export function signInProviders(
  env: Environment,
  microsoft: MicrosoftEndpoints = MICROSOFT,
): SignInProvider[] {
  const providers: SignInProvider[] = [];
  if (env.OKTA_ISSUER && env.OKTA_CLIENT_ID && env.OKTA_CLIENT_SECRET) {
    const issuer = withoutSlash(env.OKTA_ISSUER);
    // Okta's own authorization server knows the scope `groups`; a custom one refuses a scope it does not define, and
    // puts its groups claim into any scope instead.
    const isCustom = new URL(issuer).pathname.includes('/oauth2/');
    providers.push({
      id: 'okta',
      name: 'Okta',
      issuer,
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      clientId: env.OKTA_CLIENT_ID,
      clientSecret: env.OKTA_CLIENT_SECRET,
      scope: isCustom ? 'openid profile email' : 'openid profile email groups',
      groupsClaim: env.OIDC_GROUPS_CLAIM,
      graph: null,
    });
  }
  if (env.ENTRA_TENANT_ID && env.ENTRA_CLIENT_ID && env.ENTRA_CLIENT_SECRET) {
    const issuer = `${microsoft.login}/${env.ENTRA_TENANT_ID}/v2.0`;
    providers.push({
      id: 'entra',
      name: 'Microsoft Entra ID',
      issuer,
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      clientId: env.ENTRA_CLIENT_ID,
      clientSecret: env.ENTRA_CLIENT_SECRET,
      scope: `openid profile email ${MICROSOFT.graph}/User.Read`,
      groupsClaim: 'groups',
      graph: microsoft.graph,
    });
  }
  if (env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET) {
    const issuer = withoutSlash(env.OIDC_ISSUER);
    providers.push({
      id: 'oidc',
      name: env.OIDC_NAME,
      issuer,
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      scope: 'openid profile email',
      groupsClaim: env.OIDC_GROUPS_CLAIM,
      graph: null,
    });
  }
  return providers;
}

/** Origins that a sign-in form is redirected to; the content security policy has to allow them. */
export function providerOrigins(env: Environment): string[] {
  return [...new Set(signInProviders(env).map((provider) => new URL(provider.issuer).origin))];
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');
