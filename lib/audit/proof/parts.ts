import type { AuditClass } from '@/lib/platform/audit-actions';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyCrypto } from '@/lib/platform/signing/verify-crypto';
import type { Span } from './checkpoint-ledger';
import type { ChainRow, Checkpoint } from './model';
import { TrailVerifier, type Verification } from './verifier';

/** A piece of a trail. They come in this order: the span where it is not the whole of one, keys, checkpoints, then chain after chain with its rows, then strays. */
export type TrailPart =
  | { span: Span }
  | { key: PublicKey }
  | { checkpoint: Checkpoint }
  | { chain: AuditClass }
  | { rows: readonly ChainRow[] }
  | { unlinked: number };

/**
 * Verifies a trail from its parts. `trusted`: the keys that may have signed; null believes the keys that the trail itself
 * names, which whoever can rewrite the trail can rewrite too. `copies`: checkpoints as a second place holds them.
 */
export async function verifyParts(
  parts: AsyncIterable<TrailPart>,
  trusted: readonly Omit<PublicKey, 'id'>[] | null,
  crypto: VerifyCrypto,
  copies: AsyncIterable<TrailPart> | null = null,
): Promise<Verification> {
  const verifier = new TrailVerifier(crypto);
  for (const key of trusted ?? []) await verifier.addKey(key);
  for await (const part of copies ?? []) if ('checkpoint' in part) verifier.addCopy(part.checkpoint);
  for await (const part of parts) {
    if (trusted === null || !('key' in part)) await addPart(verifier, part);
    if (verifier.problem) break;
  }
  return verifier.finish();
}

/** Hands the next piece of a trail to its verifier, which believes the keys it is given. */
export async function addPart(verifier: TrailVerifier, part: TrailPart): Promise<void> {
  if ('span' in part) verifier.beginSpan(part.span);
  else if ('key' in part) await verifier.addKey(part.key);
  else if ('checkpoint' in part) await verifier.addCheckpoint(part.checkpoint);
  else if ('chain' in part) verifier.beginChain(part.chain);
  else if ('rows' in part) verifier.addRows(part.rows);
  else verifier.addUnlinked(part.unlinked);
}
