import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import type { GcpClients, Project } from './clients';

export const PROJECTS_GET = 'resourcemanager.projects.get';
const HOST = 'cloudresourcemanager.googleapis.com';

export function getProject(client: GcpClients, id: string, signal: AbortSignal): Promise<Project> {
  return client.get<Project>(HOST, `/v3/projects/${encodeURIComponent(id)}`, {}, signal);
}

/** Labels of the project of this cell, asked for only where the walk has not found them; null where denied. */
export async function projectLabels(
  context: FetchContext<GcpClients>,
): Promise<Record<string, string> | null> {
  const { call, client, scope } = context;
  const known = client.known.get(scope.account);
  if (known) return known.labels ?? {};
  try {
    const { labels } = await call(PROJECTS_GET, (signal) => getProject(client, scope.account, signal));
    return labels ?? {};
  } catch (error) {
    return unknownUnlessStopped(error);
  }
}

/** Null for what could not be read beside the thing itself. @throws for a sign-in that failed and for a stop. */
export function unknownUnlessStopped(error: unknown): null {
  const reason = error instanceof CollectorFailure ? error.failure.reason : 'cancelled';
  if (reason === 'unauthenticated' || reason === 'cancelled') throw error;
  return null;
}
