import { equalBytes } from '@/lib/kernel/bytes';
import type { AuditClass } from '@/lib/platform/audit-actions';
import type { Sha256 } from '@/lib/platform/signing/verify-crypto';
import type { SignedHead } from './checkpoint-ledger';
import { type ChainRow, linkHash } from './model';
import { type Problem, problemAt } from './problem';

/** How far a walk along a chain has come. */
export interface Walk {
  chain: AuditClass;
  /** The last event that held, and its hash. */
  sequence: number;
  hash: Uint8Array;
  /** The last event up to which a checkpoint vouches. */
  agreed: number;
  heads: ReadonlyMap<number, SignedHead>;
}

/** What is wrong where an event does not have the hash it was linked with; `near` are the rows read with it. */
export function mismatch(
  sha256: Sha256,
  { chain, hash }: Walk,
  row: ChainRow,
  near: readonly ChainRow[],
): Problem {
  const swapped = near.find(
    ({ text }) => text !== null && text !== row.text && fits(sha256, text, hash, row),
  );
  return swapped
    ? problemAt(
        'reordered',
        chain,
        row.sequence,
        `is not where it was: what was linked there stands at ${swapped.sequence}.`,
      )
    : problemAt('altered', chain, row.sequence, 'was altered: it does not have the hash it was linked with.');
}

/** What is wrong where the chain holds and a checkpoint signed another end. */
export function forked({ chain, agreed }: Walk, signed: SignedHead): Problem {
  return problemAt(
    'forked',
    chain,
    agreed + 1,
    `or one after it up to ${signed.sequence} was rewritten: checkpoint ${signed.checkpoint} of ${signed.at} signed another end.`,
  );
}

/** Whether the event of this text was linked where `row` stands; its own place in the text is another by now. */
function fits(sha256: Sha256, text: string, previous: Uint8Array, row: ChainRow): boolean {
  const at = text.lastIndexOf('"sequence":');
  const moved = `${text.slice(0, at)}"sequence":${row.sequence}${text.slice(text.indexOf(',', at))}`;
  return equalBytes(linkHash(sha256, previous, moved), row.hash);
}
