import type { Environment } from '@/lib/platform/env';
import { parseCopyPlace } from '@/lib/platform/object-store/place';
import { type CheckpointCopy, fileCopy } from './copy-checkpoints';

const AFTER_FAILURE_MS = 60_000;

/** The second place with the patience not to ask it every second while it is away. */
export interface OpenCopy extends CheckpointCopy {
  isDue(now: Date): boolean;
}

/** The second place as `MUSTER_CHECKPOINT_COPY` says; null where there is none. */
export async function openCopy(
  env: Pick<Environment, 'MUSTER_CHECKPOINT_COPY'>,
  now: () => Date,
): Promise<OpenCopy | null> {
  const copy = await copyAt(env.MUSTER_CHECKPOINT_COPY, now);
  if (!copy) return null;
  let waitsUntil = Number.NEGATIVE_INFINITY;
  return {
    isDue: (at) => at.getTime() >= waitsUntil,
    write: async (checkpoints) => {
      await copy.write(checkpoints).catch((error: unknown) => {
        waitsUntil = now().getTime() + AFTER_FAILURE_MS;
        throw error;
      });
    },
  };
}

async function copyAt(text: string | undefined, now: () => Date): Promise<CheckpointCopy | null> {
  const place = text === undefined ? null : parseCopyPlace(text);
  if (!place) return null;
  if (place.kind === 'file') return fileCopy(place.path);
  // Loaded only where they are asked for: the SDK brings megabytes.
  const [{ LockedBucket }, { bucketCopy }] = await Promise.all([
    import('@/lib/platform/object-store/bucket'),
    import('./copy-to-bucket'),
  ]);
  return bucketCopy(new LockedBucket(place), place, now);
}
