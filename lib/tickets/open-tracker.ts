import type { Environment } from '@/lib/platform/env';
import { resolveReference } from '@/lib/sources/references';
import type { TrackerKind } from './model';
import { type Client, TrackerFailure } from './trackers/contract';
import { TRACKERS } from './trackers/registry';

/** Opens a tracker as this process is configured; what is stored of it is handed over as its own schema left it. */
export function trackerOpener(
  env: Pick<Environment, 'MUSTER_ALLOW_PRIVATE_ENDPOINTS'>,
  now: () => Date,
): (kind: TrackerKind, config: unknown) => Promise<Client> {
  return async (kind, config) => {
    const tracker = TRACKERS[kind];
    if (!tracker)
      throw new TrackerFailure('This version of Muster does not know this kind of tracker.', {
        of: 'tracker',
      });
    return tracker.open(config, {
      allowPrivate: env.MUSTER_ALLOW_PRIVATE_ENDPOINTS,
      resolve: (reference) => resolveReference(reference),
      now,
    });
  };
}
