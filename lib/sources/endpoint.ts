import { readEnvironment } from '@/lib/platform/env';
import { assertPublicEndpoint } from '@/lib/platform/http/guard';
import { type GuardedAgents, guardedAgents } from '@/lib/platform/http/guarded-agents';

/** Refuses a custom endpoint inside the network unless the operator allows those. */
export async function assertEndpoint(url: string): Promise<void> {
  const { MUSTER_ALLOW_PRIVATE_ENDPOINTS } = readEnvironment(process.env);
  await assertPublicEndpoint(url, { allowPrivate: MUSTER_ALLOW_PRIVATE_ENDPOINTS });
}

let shared: GuardedAgents | undefined;

/** Connections for custom endpoints, which refuse addresses inside the network; undefined where the operator allows those. */
export function endpointAgents(): GuardedAgents | undefined {
  if (readEnvironment(process.env).MUSTER_ALLOW_PRIVATE_ENDPOINTS) return undefined;
  shared ??= guardedAgents();
  return shared;
}
