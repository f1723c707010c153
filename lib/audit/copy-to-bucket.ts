import { addDays } from '@/lib/kernel/dates';
import { conflict, MusterError, upstream } from '@/lib/kernel/errors';
import type { LockedBucket } from '@/lib/platform/object-store/bucket';
import type { BucketPlace } from '@/lib/platform/object-store/place';
import type { CheckpointCopy } from './copy-checkpoints';
import { linesOf } from './proof/lines';
import type { Checkpoint } from './proof/model';

/** Numbers of equal length, so that the order of keys is the order of checkpoints. */
const keyOf = (number: number) => `${String(number).padStart(12, '0')}.json`;

/**
 * A bucket with object lock, an object for each checkpoint: written once, never over another, read back and compared.
 * Not even whoever administers the bucket can remove it before its time (mode COMPLIANCE).
 */
export function bucketCopy(bucket: LockedBucket, place: BucketPlace, now: () => Date): CheckpointCopy {
  return {
    write: async (checkpoints) => {
      for (const checkpoint of checkpoints) {
        await writeOne(bucket, place, checkpoint, now()).catch((error: unknown) => {
          throw explain(error, place);
        });
      }
    },
  };
}

async function writeOne(
  bucket: LockedBucket,
  place: BucketPlace,
  checkpoint: Checkpoint,
  now: Date,
): Promise<void> {
  const text = linesOf({ checkpoint });
  // Whole seconds: that is how finely storage keeps them.
  const until = new Date(Math.floor(addDays(now, place.days).getTime() / 1_000) * 1_000);
  const key = keyOf(checkpoint.number);
  const isOurs = await bucket.putOnce(key, text, until);
  const found = await bucket.readFirst(key);
  if (found?.body !== text)
    throw conflict(
      'audit/copy-differs',
      `The second place holds another checkpoint ${checkpoint.number} than the database. Either the trail was rewritten or restored from a backup, or another Muster writes to the same place. Verify the trail against the copy (./muster audit verify --copy), then give MUSTER_CHECKPOINT_COPY another prefix.`,
    );
  const { mode, until: kept } = found.lock;
  if (isOurs && (mode !== place.mode || kept === null || kept < until))
    throw upstream(
      'audit/copy-not-locked',
      `The second place took checkpoint ${checkpoint.number} without locking it. Use a bucket with object lock, and let Muster read retention (s3:GetObjectRetention).`,
    );
}

/** The SDK's own message may quote a request and stays in the cause. */
function explain(error: unknown, { bucket }: BucketPlace): unknown {
  if (error instanceof MusterError) return error;
  const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  const said = $metadata?.httpStatusCode ? `${name}, ${$metadata.httpStatusCode}` : name;
  const hint = name === 'InvalidRequest' ? ' Storage says so where a bucket has no object lock.' : '';
  return upstream(
    'audit/copy-failed',
    `Checkpoints cannot be copied to the bucket ${bucket} (${said}); they wait and are copied later.${hint}`,
    { cause: error },
  );
}
