import type { DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import type { AzureEstate } from '@/lib/demo/estate/azure';
import { json, notFound } from './answers';

/** Whom a token is for; each API takes only its own. */
export type Audience =
  | 'https://graph.microsoft.com'
  | 'https://management.azure.com'
  | 'https://vault.azure.net';

const AUDIENCES: readonly Audience[] = [
  'https://graph.microsoft.com',
  'https://management.azure.com',
  'https://vault.azure.net',
];

/** Entra's sign-in: OpenID configuration and tokens for a client secret. */
export function authority(estate: AzureEstate, request: DemoRequest, world: DemoWorld): DemoResponse {
  const path = request.url.pathname;
  const tenant = `/${estate.tenantId}`;
  if (path === `${tenant}/v2.0/.well-known/openid-configuration`)
    return json(200, configuration(estate, world));
  if (path === `${tenant}/oauth2/v2.0/token` && request.method === 'POST') return token(estate, request);
  return notFound();
}

function configuration(estate: AzureEstate, world: DemoWorld) {
  const base = `${world.baseUrl()}/${estate.tenantId}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function token(estate: AzureEstate, request: DemoRequest): DemoResponse {
  const form = new URLSearchParams(request.body);
  const { clientId, clientSecret } = estate.reader;
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    return json(401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided.',
      error_codes: [7000215],
    });
  const audience = AUDIENCES.find((one) => form.get('scope')?.includes(`${one}/.default`));
  if (!audience)
    return json(400, { error: 'invalid_scope', error_description: 'AADSTS70011: The scope is not valid.' });
  return json(200, { token_type: 'Bearer', expires_in: 3599, access_token: tokenFor(estate, audience) });
}

/** True when the request carries this estate's token for `audience`. */
export function isSignedIn(estate: AzureEstate, request: DemoRequest, audience: Audience): boolean {
  return request.headers.authorization === `Bearer ${tokenFor(estate, audience)}`;
}

function tokenFor(estate: AzureEstate, audience: Audience): string {
  return Buffer.from(JSON.stringify({ demo: estate.tenantId, audience })).toString('base64url');
}
