import type { Database } from '@/lib/platform/database/client';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import type { PublicKey } from '@/lib/platform/signing/signer';
import { type TrailPart, verifyParts } from './proof/parts';
import type { Verification } from './proof/verifier';
import { readTrail } from './read-trail';

/** Walks the whole trail in the database; `trusted` as in `verifyParts`. Ends early when `signal` is aborted. */
export function verifyTrail(
  database: Database,
  trusted: readonly Omit<PublicKey, 'id'>[] | null = null,
  signal?: AbortSignal,
): Promise<Verification> {
  return verifyParts(until(readTrail(database), signal), trusted, nodeCrypto);
}

async function* until(
  parts: AsyncGenerator<TrailPart, void>,
  signal?: AbortSignal,
): AsyncGenerator<TrailPart, void> {
  for await (const part of parts) {
    if (signal?.aborted) return;
    yield part;
  }
}
