import type { Database } from '@/lib/platform/database/client';
import type { PublicKey } from '@/lib/platform/signing/signer';
import { readTrail, type TrailSink } from './read-trail';
import { TrailVerifier, type Verification } from './verifier';

/**
 * Walks the whole trail in the database. `trusted`: the keys that may have signed; without them the ones the database
 * names are believed, which whoever can rewrite the database can rewrite too.
 */
export async function verifyTrail(
  database: Database,
  trusted: readonly Omit<PublicKey, 'id'>[] | null = null,
  signal?: AbortSignal,
): Promise<Verification> {
  const verifier = new TrailVerifier();
  for (const key of trusted ?? []) verifier.addKey(key);
  await readTrail(database, sinkOf(verifier, trusted === null), signal);
  return verifier.finish();
}

function sinkOf(verifier: TrailVerifier, believesKeys: boolean): TrailSink {
  return {
    key: (key) => {
      if (believesKeys) verifier.addKey(key);
    },
    checkpoint: (checkpoint) => verifier.addCheckpoint(checkpoint),
    chain: (chain) => verifier.beginChain(chain),
    rows: (rows) => verifier.addRows(rows),
    unlinked: (eventId) => verifier.addUnlinked(eventId),
  };
}
