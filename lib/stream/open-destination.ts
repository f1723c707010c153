import path from 'node:path';
import { type Environment, publicUrl } from '@/lib/platform/env';
import { VERSION } from '@/lib/platform/version';
import { resolveReference } from '@/lib/sources/references';
import { SendFailure, type Sink } from './destinations/contract';
import { DESTINATIONS } from './destinations/registry';
import type { DestinationKind } from './model';
import type { Producer } from './ocsf/model';

/** Opens a destination as this process is configured; what is stored is read by the destination's own schema. */
export function destinationOpener(
  env: Environment,
): (kind: DestinationKind, config: unknown) => Promise<Sink> {
  return async (kind, config) => {
    const destination = DESTINATIONS[kind];
    const parsed = destination.schema.safeParse(config);
    if (!parsed.success)
      throw new SendFailure(
        'What is stored of this destination is not understood. Remove it and add it again.',
      );
    return destination.open(parsed.data, {
      allowPrivate: env.MUSTER_ALLOW_PRIVATE_ENDPOINTS,
      folder: env.MUSTER_STREAM_FOLDER ?? path.join(env.MUSTER_HOME, 'stream'),
      hostname: new URL(publicUrl(env)).hostname,
      version: VERSION,
      resolve: (reference) => resolveReference(reference),
    });
  };
}

/** How this Muster names itself in events. */
export const producerOf = (env: Environment): Producer => ({ version: VERSION, url: publicUrl(env) });
