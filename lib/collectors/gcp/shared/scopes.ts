import { type AccountScope, type Collector, CollectorFailure } from '@/lib/collectors/contract';
import { classifyGcp } from './classify';
import type { GcpClients } from './clients';
import { getProject, PROJECTS_GET } from './project';

/** Needed of the walk alone, and only where an organisation is walked. */
export const ORGANIZATION_SEARCH = 'cloudasset.assets.searchAllResources';
const HOST = 'cloudasset.googleapis.com';
/** The most a search gives at once. */
const PAGE_SIZE = 500;
const PAGE_CEILING = 1000;

interface FoundProject {
  /** `//cloudresourcemanager.googleapis.com/projects/my-project` */
  name?: string;
  displayName?: string;
  labels?: Record<string, string>;
  state?: string;
  additionalAttributes?: { projectId?: string };
}

interface SearchAnswer {
  results?: FoundProject[];
  nextPageToken?: string;
}

/**
 * One account per project, with its name where that may be read. A project that refuses is kept: its cells
 * then say so, and nobody takes a project that is missing for one that is empty. Throws when the sign-in
 * fails, when the organisation cannot be searched, when Google cannot be reached, or when stopped.
 */
export async function listScopes(clients: GcpClients, signal: AbortSignal): Promise<AccountScope[]> {
  await clients.auth.getAccessToken();
  if (clients.organization) return listOfOrganization(clients, clients.organization, signal);
  const scopes: AccountScope[] = [];
  for (const account of clients.projects)
    scopes.push(scopeOf(account, await nameOf(clients, account, signal)));
  return scopes;
}

const scopeOf = (account: string, accountName: string | null): AccountScope => ({
  account,
  accountName,
  regions: ['global'],
});

async function nameOf(clients: GcpClients, project: string, signal: AbortSignal): Promise<string | null> {
  try {
    const found = await getProject(clients, project, signal);
    clients.known.set(project, found);
    return found.displayName ?? null;
  } catch (error) {
    const { reason } = classifyGcp(error, PROJECTS_GET);
    if (reason === 'denied' || reason === 'not-enabled') return null;
    throw error;
  }
}

/** Every project below the organisation, in whatever folder; what is known of them then needs no call of its own. */
async function listOfOrganization(
  clients: GcpClients,
  organization: string,
  signal: AbortSignal,
): Promise<AccountScope[]> {
  const scopes = new Map<string, AccountScope>();
  let pageToken: string | undefined;
  for (let page = 0; page < PAGE_CEILING; page++) {
    const answer = await searchPage(clients, organization, pageToken, signal);
    for (const { name, additionalAttributes, displayName, labels, state } of answer.results ?? []) {
      const id = additionalAttributes?.projectId ?? name?.split('/').at(-1);
      if (!id) throw unreadable('listed a project without name');
      clients.known.set(id, { displayName, labels, state });
      scopes.set(id, scopeOf(id, displayName ?? null));
    }
    if (!answer.nextPageToken) return [...scopes.values()];
    if (answer.nextPageToken === pageToken) break;
    pageToken = answer.nextPageToken;
  }
  throw unreadable('did not come to an end with the projects of the organisation');
}

async function searchPage(
  clients: GcpClients,
  organization: string,
  pageToken: string | undefined,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const query = {
    assetTypes: 'cloudresourcemanager.googleapis.com/Project',
    pageSize: String(PAGE_SIZE),
    ...(pageToken ? { pageToken } : {}),
  };
  const path = `/v1/organizations/${organization}:searchAllResources`;
  try {
    return await clients.get<SearchAnswer>(HOST, path, query, signal);
  } catch (error) {
    // Here, and not at the caller's, so that a refusal names the permission.
    throw new CollectorFailure(classifyGcp(error, ORGANIZATION_SEARCH), { cause: error });
  }
}

function unreadable(what: string): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message: `Google ${what}.` });
}

/** The collector, except that of a project which is not active it says just that, without a call. */
export function ofActiveProjects<Raw>(collector: Collector<GcpClients, Raw>): Collector<GcpClients, Raw> {
  return {
    ...collector,
    async *fetch(context) {
      const state = context.client.known.get(context.scope.account)?.state;
      if (state !== undefined && state !== 'ACTIVE')
        throw new CollectorFailure({
          reason: 'not-enabled',
          message: `The project is not active${/^[A-Z_]+$/.test(state) ? ` (${state})` : ''}, so nothing of it is read. What it held is as last seen.`,
        });
      yield* collector.fetch(context);
    },
  };
}
