import { conflict } from '@/lib/kernel/errors';
import type { Environment } from '@/lib/platform/env';
import { type BucketAddress, parseEvidenceStore } from '@/lib/platform/object-store/place';
import { bucketStore } from './bucket-store';
import { homeStore } from './home-store';
import { HOME, type PackStore } from './pack-store';

type StoreSettings = Pick<
  Environment,
  'MUSTER_HOME' | 'MUSTER_EVIDENCE_STORE' | 'MUSTER_ALLOW_PRIVATE_ENDPOINTS'
>;

/** The places packs are kept in: where new ones go, and where one that was kept before is. */
export interface PackStores {
  readonly current: PackStore;
  /** @throws `evidence/store-unknown` for a bucket this Muster is not configured for any more. */
  at(place: string | null): PackStore;
}

const opened = new WeakMap<StoreSettings, PackStores>();

/** The places as `MUSTER_EVIDENCE_STORE` says, one client for a process; nothing is asked of a bucket until it is used. */
export function openStores(env: StoreSettings): PackStores {
  const stores = opened.get(env) ?? storesOf(env);
  opened.set(env, stores);
  return stores;
}

function storesOf(env: StoreSettings): PackStores {
  const home = homeStore(env);
  const address =
    env.MUSTER_EVIDENCE_STORE === undefined ? null : parseEvidenceStore(env.MUSTER_EVIDENCE_STORE);
  const current = address ? bucketStore(address, clientOf(address, env)) : home;
  return {
    current,
    at: (place) => {
      if (place === null || place === HOME) return home;
      if (place === current.place) return current;
      throw conflict(
        'evidence/store-unknown',
        `The file of this pack is kept in ${place}, and MUSTER_EVIDENCE_STORE names ${address ? current.place : 'no bucket'}. Name that bucket again to reach it.`,
      );
    },
  };
}

/** The client, made once. Loaded only where it is asked for: the SDK brings megabytes. */
function clientOf(address: BucketAddress, { MUSTER_ALLOW_PRIVATE_ENDPOINTS: allowPrivate }: StoreSettings) {
  let made: Promise<import('@/lib/platform/object-store/objects').ObjectStore> | undefined;
  return () => {
    made ??= import('@/lib/platform/object-store/objects').then(
      ({ ObjectStore }) => new ObjectStore(address, { allowPrivate }),
    );
    return made;
  };
}
