import { readEnvironment } from '@/lib/platform/env';
import { assertPublicEndpoint } from '@/lib/platform/http/guard';

/** Refuses a custom endpoint inside the network unless the operator allows those. */
export async function assertEndpoint(url: string): Promise<void> {
  const { MUSTER_ALLOW_PRIVATE_ENDPOINTS } = readEnvironment(process.env);
  await assertPublicEndpoint(url, { allowPrivate: MUSTER_ALLOW_PRIVATE_ENDPOINTS });
}
