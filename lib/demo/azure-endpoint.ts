import { failure } from './azure/answers';
import { type Audience, authority, isSignedIn } from './azure/authority';
import { graph } from './azure/graph';
import { asksForValue, keyVault } from './azure/key-vault';
import { resourceManager } from './azure/resource-manager';
import type { DemoEndpoint, DemoRequest, DemoResponse, DemoWorld } from './endpoint';
import type { AzureEstate, AzureState } from './estate/azure';

export interface AzureEndpointOptions {
  /** Every n-th request to Graph and the vaults is answered 429 with Retry-After 1; 0 never does. */
  throttleEvery?: number;
}

export interface AzureEndpoint extends DemoEndpoint {
  /** Method and path of the latest requests, oldest first, without query and headers. */
  readonly log: readonly string[];
  /** Requests for the value of a secret; all were refused. */
  readonly valueReads: readonly string[];
}

const LOG_LENGTH = 5000;

/**
 * One tenant of Azure behind one address: sign-in at `/TENANT`, Graph at `/v1.0` and `/beta`, Resource Manager at
 * `/subscriptions`, vaults at `/vault/NAME`. Shows the estate as of the world's clock.
 */
export function createAzureEndpoint(estate: AzureEstate, options: AzureEndpointOptions = {}): AzureEndpoint {
  const throttleEvery = options.throttleEvery ?? 211;
  const log: string[] = [];
  const valueReads: string[] = [];
  const stateAt = rememberState(estate);
  let dataRequests = 0;
  return {
    name: 'azure',
    tls: true,
    log,
    valueReads,
    async handle(request: DemoRequest, world: DemoWorld): Promise<DemoResponse> {
      const line = `${request.method} ${request.url.pathname}`;
      log.push(line);
      if (log.length > LOG_LENGTH) log.shift();
      if (asksForValue(request)) valueReads.push(line);
      const audience = audienceOf(request.url.pathname);
      if (!audience) return authority(estate, request, world);
      if (!isSignedIn(estate, request, audience)) return challenge(estate, audience, world);
      if (audience === 'https://management.azure.com')
        return resourceManager(estate, stateAt(world.now()), request, world);
      dataRequests++;
      if (throttleEvery > 0 && dataRequests % throttleEvery === 0)
        return failure(429, 'TooManyRequests', 'Slow down.', { 'retry-after': '1' });
      const state = stateAt(world.now());
      return audience === 'https://graph.microsoft.com'
        ? graph(state, request, world)
        : keyVault(state, request, world);
    },
  };
}

function audienceOf(path: string): Audience | null {
  if (path.startsWith('/v1.0/') || path.startsWith('/beta/')) return 'https://graph.microsoft.com';
  if (/^\/subscriptions(\/|$)/.test(path)) return 'https://management.azure.com';
  if (path.startsWith('/vault/')) return 'https://vault.azure.net';
  return null;
}

/** Key Vault's client asks without a token first and signs in as this header tells it. */
function challenge(estate: AzureEstate, audience: Audience, world: DemoWorld): DemoResponse {
  const header = `Bearer authorization="${world.baseUrl()}/${estate.tenantId}", resource="${audience}"`;
  return failure(401, 'Unauthorized', 'Request is missing a Bearer token.', { 'www-authenticate': header });
}

/** The clock stands still while a collection runs, so one remembered state serves all its requests. */
function rememberState(estate: AzureEstate): (at: Date) => AzureState {
  let last: { at: number; state: AzureState } | null = null;
  return (at) => {
    if (last?.at !== at.getTime()) last = { at: at.getTime(), state: estate.state(at) };
    return last.state;
  };
}
