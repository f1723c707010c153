import type { FetchContext } from '@/lib/collectors/contract';
import type { GcpClients } from './clients';

export const PROJECTS_GET = 'resourcemanager.projects.get';
const HOST = 'cloudresourcemanager.googleapis.com';

/** The part of a Resource Manager project that is used. */
export interface Project {
  displayName?: string;
  labels?: Record<string, string>;
}

export function getProject(client: GcpClients, id: string, signal: AbortSignal): Promise<Project> {
  return client.get<Project>(HOST, `/v3/projects/${encodeURIComponent(id)}`, {}, signal);
}

/** Labels of the project of this cell. @throws CollectorFailure where they may not be read. */
export async function projectLabels({
  call,
  client,
  scope,
}: FetchContext<GcpClients>): Promise<Record<string, string>> {
  const { labels } = await call(PROJECTS_GET, (signal) => getProject(client, scope.account, signal));
  return labels ?? {};
}
