import type { DemoEndpoint, DemoRequest, DemoResponse } from './endpoint';
import type { GcpEstate, GcpProjectState, GcpState } from './estate/gcp';
import { denied, failure, json, notFound } from './gcp/answers';
import { listAssets } from './gcp/assets';
import { aggregateInstances, getComputeProject } from './gcp/compute';
import { listAccounts, listKeys, queryActivities } from './gcp/iam';
import { listed } from './gcp/lists';
import { organizationAnswer } from './gcp/organization';
import { listSecrets, listVersions } from './gcp/secrets';

export interface GcpEndpointOptions {
  /** Every n-th request is answered 429 with a hint of one second; 0 never does. */
  throttleEvery?: number;
}

export interface GcpEndpoint extends DemoEndpoint {
  /** Method and path of the latest requests, oldest first, without query and headers. */
  readonly log: readonly string[];
  /** Requests for the value of a secret or for a private key; all were refused. */
  readonly valueReads: readonly string[];
}

const LOG_LENGTH = 5000;
const ACTIVITIES = 'locations/global/activityTypes/serviceAccountKeyLastAuthentication/activities:query';

/**
 * All Google APIs of the estate behind one plain address: Resource Manager, IAM, Policy Analyzer, Secret Manager,
 * Cloud Asset Inventory and those of the services that hold credentials. Takes any bearer token. Shows the estate as of the world's clock.
 */
export function createGcpEndpoint(estate: GcpEstate, options: GcpEndpointOptions = {}): GcpEndpoint {
  const throttleEvery = options.throttleEvery ?? 997;
  const log: string[] = [];
  const valueReads: string[] = [];
  const stateAt = rememberState(estate);
  let requests = 0;
  return {
    name: 'gcp',
    tls: false,
    log,
    valueReads,
    async handle(request, world) {
      const line = `${request.method} ${request.url.pathname}`;
      log.push(line);
      if (log.length > LOG_LENGTH) log.shift();
      if (!/^Bearer \S/.test(request.headers.authorization ?? ''))
        return failure('UNAUTHENTICATED', 'Request is missing required authentication credential.', {
          reason: 'CREDENTIALS_MISSING',
        });
      if (asksForValue(request)) {
        valueReads.push(line);
        return denied('secretmanager.versions.access');
      }
      if (request.method !== 'GET') return denied('anything but reading');
      requests++;
      if (throttleEvery > 0 && requests % throttleEvery === 0)
        return failure('RESOURCE_EXHAUSTED', 'Quota exceeded for read requests per minute.', {
          reason: 'RATE_LIMIT_EXCEEDED',
          retryAfterSeconds: 1,
        });
      return route(stateAt(world.now()), request.url, world.now());
    },
  };
}

function asksForValue({ method, url }: DemoRequest): boolean {
  const path = decodeURIComponent(url.pathname);
  return (
    path.endsWith(':access') || path.endsWith('/keyString') || (method === 'POST' && path.endsWith('/keys'))
  );
}

/** `/v1/projects/P/…`, or with the name of a service before, as `/storage/v1/projects/P/…`. */
const ADDRESS = /^\/(?:[a-z]+\/)?(v\d)\/projects\/([^/]+)(?:\/(.*))?$/;

function route(state: GcpState, url: URL, now: Date): DemoResponse {
  const answer = organizationAnswer(state, url);
  if (answer) return answer;
  const [, version, id, rest = ''] = ADDRESS.exec(decodeURIComponent(url.pathname)) ?? [];
  if (!id) return notFound();
  const found = state.projects.find(({ project }) => project.id === id || project.number === id);
  // Google does not tell a project that is not there from one that may not be seen.
  if (!found) return denied('resourcemanager.projects.get');
  if (version === 'v3' && rest === '') return project(found);
  if (rest === 'assets') return listAssets(found, state.organization.number, url, now);
  return resource(found, rest, url, now);
}

function project({ project: { id, number, name, labels } }: GcpProjectState): DemoResponse {
  return json({ name: `projects/${number}`, projectId: id, displayName: name, labels, state: 'ACTIVE' });
}

/** Google allows more at once; small pages make the demo page. */
const PER_PAGE = 5;

function resource(found: GcpProjectState, path: string, url: URL, now: Date): DemoResponse {
  if (path === ACTIVITIES) return queryActivities(found, url, now);
  if (path === 'locations/global/keys') return listed(found.apiKeys, url, 'keys', PER_PAGE);
  if (path === '') return getComputeProject(found);
  if (path === 'aggregated/instances') return aggregateInstances(found, url);
  if (path === 'locations/-/certificates') return listed(found.certificates, url, 'certificates', PER_PAGE);
  if (path === 'instances') {
    const instances = found.sqlInstances.map(({ instance }) => instance);
    return listed(instances, url, 'items', PER_PAGE);
  }
  if (path === 'hmacKeys') return listed(found.hmacKeys, url, 'items', PER_PAGE);
  const [kind, name, sub, ...more] = path.split('/');
  if (more.length > 0) return notFound();
  if (kind === 'serviceAccounts' && name === undefined) return listAccounts(found, url);
  if (kind === 'serviceAccounts' && name && sub === 'keys') return listKeys(found, name, url, now);
  if (kind === 'instances' && name && sub === 'users') {
    const held = found.sqlInstances.find(({ instance }) => instance.name === name);
    // Cloud SQL gives all users of an instance at once.
    return held ? json({ kind: 'sql#usersList', items: held.users }) : notFound();
  }
  if (kind === 'secrets' && name === undefined) return listSecrets(found, url);
  if (kind === 'secrets' && name && sub === 'versions') return listVersions(found, name, url);
  return notFound();
}

/** The clock stands still while a collection runs, so one remembered state serves all its requests. */
function rememberState(estate: GcpEstate): (at: Date) => GcpState {
  let last: { at: number; state: GcpState } | null = null;
  return (at) => {
    if (last?.at !== at.getTime()) last = { at: at.getTime(), state: estate.state(at) };
    return last.state;
  };
}
