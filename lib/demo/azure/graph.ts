import type { DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import type { AzureState } from '@/lib/demo/estate/azure';
import { failure, json, pageOf } from './answers';

/** Graph may answer with fewer rows than `$top`; small pages make every reader follow the links. */
const MOST_ROWS = 100;

/** Microsoft Graph: lists of applications and service principals, and when their credentials were used, with `$select` and `$top`. */
export function graph(state: AzureState, request: DemoRequest, world: DemoWorld): DemoResponse {
  const { url } = request;
  const rows = rowsAt(state, url.pathname);
  // What the demo does not hold is denied, as in a tenant whose consent is older than the collector.
  if (!rows || request.method !== 'GET')
    return failure(403, 'Authorization_RequestDenied', 'Insufficient privileges.');
  const expands = (url.searchParams.get('$expand') ?? '').startsWith('federatedIdentityCredentials');
  const top = Number(url.searchParams.get('$top') ?? 100);
  if (!(top >= 1 && top <= 999)) return failure(400, 'Request_UnsupportedQuery', 'Invalid page size.');
  const { value, next } = pageOf(rows, url, world.baseUrl(), Math.min(top, MOST_ROWS));
  const fields = url.searchParams.get('$select')?.split(',');
  if (expands) fields?.push('federatedIdentityCredentials');
  return json(200, {
    '@odata.context': `${world.baseUrl()}/v1.0/$metadata#${url.pathname.split('/').at(-1)}`,
    ...(next ? { '@odata.nextLink': next } : {}),
    value: fields ? value.map((row) => select(row, fields)) : value,
  });
}

function rowsAt(state: AzureState, path: string): readonly object[] | null {
  if (path === '/v1.0/applications') return state.applications;
  if (path === '/v1.0/servicePrincipals') return state.servicePrincipals;
  if (path === '/beta/reports/appCredentialSignInActivities') return state.signIns;
  return null;
}

function select(row: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}
