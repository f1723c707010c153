import { MusterError, upstream } from '@/lib/kernel/errors';
import type { ObjectStore } from '@/lib/platform/object-store/objects';
import { type BucketAddress, shownAddress } from '@/lib/platform/object-store/place';
import type { PackAttempt } from '../folders';
import type { PackStore } from './pack-store';

const keyOf = ({ id, attempt }: PackAttempt) => `${id}.${attempt}.zip`;

/** Packs in a bucket, an object for each. `open` gives the client when it is first needed. */
export function bucketStore(address: BucketAddress, open: () => Promise<ObjectStore>): PackStore {
  const asked = async <T>(what: string, work: (objects: ObjectStore) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch (error) {
      throw explain(error, what, address);
    }
  };
  return {
    place: shownAddress(address),
    put: (pack, file, signal) => asked('put into', (objects) => objects.putFile(keyOf(pack), file, signal)),
    open: (pack) => asked('read from', (objects) => objects.open(keyOf(pack))),
    remove: (pack) => asked('removed from', (objects) => objects.remove(keyOf(pack))),
  };
}

/** The SDK's own message may quote a request and stays in the cause. */
function explain(error: unknown, what: string, { bucket }: BucketAddress): unknown {
  if (error instanceof MusterError) return error;
  const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  const hint =
    message === 'Region is missing' ? ' Give it a region: MUSTER_EVIDENCE_STORE=…?region=NAME.' : '';
  return upstream(
    'evidence/store-failed',
    `The file of the pack could not be ${what} the bucket ${bucket} (${status ? `${name}, ${status}` : name}).${hint} Mend that and ask again.`,
    { cause: error },
  );
}
