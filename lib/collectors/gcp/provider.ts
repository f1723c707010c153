import type { AccountScope, Provider } from '@/lib/collectors/contract';
import * as collectors from './collectors';
import { classifyGcp } from './shared/classify';
import { connectGcp, type GcpClients } from './shared/clients';
import { GcpConfig } from './shared/config';
import { getProject, PROJECTS_GET } from './shared/project';

export type { GcpClients, GcpConfig };

/** Projects of Google Cloud. Account = project id; everything is global. */
export const gcpProvider: Provider<GcpConfig, GcpClients> = {
  id: 'gcp',
  title: 'Google Cloud',
  config: GcpConfig,
  connect: connectGcp,
  scopes: listScopes,
  classify: classifyGcp,
  collectors: Object.values(collectors),
};

/**
 * One account per project, with its name where that may be read. A project that refuses is kept: its cells
 * then say so, and nobody takes a project that is missing for one that is empty. Throws when the sign-in
 * fails, when Google cannot be reached, or when stopped.
 */
async function listScopes(clients: GcpClients, signal: AbortSignal): Promise<AccountScope[]> {
  await clients.auth.getAccessToken();
  const scopes: AccountScope[] = [];
  for (const account of clients.projects)
    scopes.push({ account, accountName: await nameOf(clients, account, signal), regions: ['global'] });
  return scopes;
}

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
