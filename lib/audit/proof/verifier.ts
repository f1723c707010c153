import { equalBytes, fromHex, toHex } from '@/lib/kernel/bytes';
import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyCrypto } from '@/lib/platform/signing/verify-crypto';
import { forked, mismatch, type Walk } from './broken-link';
import { CheckpointLedger, type Span } from './checkpoint-ledger';
import { type ChainRow, type Checkpoint, GENESIS, linkHash } from './model';
import { type Problem, problem, problemAt } from './problem';

/** How the canonical text of such an event begins: `action` is its first key. */
const EXPIRED = '{"action":"audit.expired",';

export interface Verification {
  /** Events walked, and of those the ones that a checkpoint vouches for. */
  events: number;
  signed: number;
  checkpoints: number;
  /** Events that expired before the first one that is left, per chain. */
  expired: Partial<Record<AuditClass, number>>;
  /** The part of the trail this is; null for the whole of it. */
  span: Span | null;
  /** Ids of the keys that signed. */
  keys: readonly string[];
  problem: Problem | null;
}

/**
 * Walks a trail from its parts, which are pushed in order: keys, checkpoints by number, then each chain by sequence.
 * Memory grows with the checkpoints, not with the events. The first problem is kept; what comes after it proves nothing.
 */
export class TrailVerifier {
  readonly #crypto: VerifyCrypto;
  readonly #ledger: CheckpointLedger;
  readonly #expired: Partial<Record<AuditClass, number>> = {};
  /** Up to where events say that a chain expired. */
  readonly #said = new Map<string, number>();
  readonly #walked = new Set<AuditClass>();
  #walk: Walk | null = null;
  #isBegun = false;
  #events = 0;
  #signed = 0;
  #problem: Problem | null = null;

  constructor(crypto: VerifyCrypto) {
    this.#crypto = crypto;
    this.#ledger = new CheckpointLedger(crypto);
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** What follows is a part of a trail; comes first. */
  beginSpan(span: Span): void {
    this.#ledger.beginSpan(span);
  }

  addKey(key: Omit<PublicKey, 'id'>): Promise<void> {
    return this.#ledger.addKey(key);
  }

  async addCheckpoint(checkpoint: Checkpoint): Promise<void> {
    this.#problem ??= await this.#ledger.add(checkpoint);
  }

  /** A checkpoint as a second place holds it; these come before those of the trail. */
  addCopy(checkpoint: Checkpoint): void {
    this.#ledger.addCopy(checkpoint);
  }

  /** Begins with a chain; the one before it ends. */
  beginChain(chain: AuditClass): void {
    this.#endChain();
    this.#walked.add(chain);
    this.#isBegun = false;
    const before = this.#ledger.beforeSpan(chain);
    const sequence = before?.sequence ?? 0;
    const hash = before ? fromHex(before.hash) : GENESIS;
    this.#walk = { chain, sequence, hash, agreed: sequence, heads: this.#ledger.headsOf(chain) };
  }

  /** Takes the next rows of the chain that was begun. */
  addRows(rows: readonly ChainRow[]): void {
    const walk = this.#walk;
    if (!walk) return;
    for (const row of rows) {
      if (this.#problem) return;
      this.#problem = this.#step(walk, row, rows);
    }
  }

  /** An event that neither waits nor stands in a chain. */
  addUnlinked(eventId: number): void {
    this.#problem ??= problem('unlinked', `Event ${eventId} stands in no chain and does not wait for one.`);
  }

  finish(): Verification {
    this.#endChain();
    // A chain without a line of its own has no events; then no checkpoint may have signed any.
    for (const chain of AUDIT_CLASSES)
      if (!this.#walked.has(chain)) {
        this.beginChain(chain);
        this.#endChain();
      }
    this.#problem ??= this.#ledger.brokenOff() ?? this.#ledger.missingCopy() ?? this.#unsaidExpiry();
    return {
      events: this.#events,
      signed: this.#signed,
      checkpoints: this.#ledger.count,
      expired: this.#expired,
      span: this.#ledger.span,
      keys: this.#ledger.keys,
      problem: this.#problem,
    };
  }

  #step(walk: Walk, row: ChainRow, near: readonly ChainRow[]): Problem | null {
    const { chain } = walk;
    const first = walk.sequence + 1;
    if (!this.#isBegun && row.sequence > first && !this.#skipExpired(walk, row.sequence))
      return problemAt(
        'missing',
        chain,
        first,
        `is missing: the chain begins with ${row.sequence}, and no checkpoint ends before it.`,
      );
    this.#isBegun = true;
    const expected = walk.sequence + 1;
    if (row.sequence !== expected)
      return problemAt('missing', chain, expected, `is missing: after it comes ${row.sequence}.`);
    if (row.text === null)
      return problemAt('missing', chain, expected, 'is missing: only its place is left.');
    const hash = linkHash(this.#crypto.sha256, walk.hash, row.text);
    if (!equalBytes(hash, row.hash)) return mismatch(this.#crypto.sha256, walk, row, near);
    const signed = walk.heads.get(expected);
    if (signed) {
      if (signed.hash !== toHex(hash)) return forked(walk, signed);
      this.#signed += expected - walk.agreed;
      walk.agreed = expected;
    }
    if (row.text.startsWith(EXPIRED)) this.#hear(row.text);
    this.#events += 1;
    walk.sequence = expected;
    walk.hash = hash;
    return null;
  }

  /** Whether a checkpoint vouches for everything before the first event that is left; then the walk begins there. */
  #skipExpired(walk: Walk, first: number): boolean {
    const signed = walk.heads.get(first - 1);
    if (!signed) return false;
    walk.sequence = first - 1;
    walk.agreed = first - 1;
    walk.hash = fromHex(signed.hash);
    this.#expired[walk.chain] = first - 1;
    return true;
  }

  #hear(text: string): void {
    const { payload } = JSON.parse(text) as { payload: { class: string; through: number } };
    this.#said.set(payload.class, Math.max(payload.through, this.#said.get(payload.class) ?? 0));
  }

  /** What left the trail by its retention is said by an event; what left it otherwise is not. */
  #unsaidExpiry(): Problem | null {
    for (const chain of AUDIT_CLASSES) {
      const through = this.#expired[chain];
      if (through !== undefined && this.#said.get(chain) !== through)
        return problemAt(
          'missing',
          chain,
          1,
          `is missing, and all up to ${through}: no event says that they expired.`,
        );
    }
    return null;
  }

  #endChain(): void {
    const walk = this.#walk;
    this.#walk = null;
    if (!walk || this.#problem) return;
    const beyond = [...walk.heads.values()].find(({ sequence }) => sequence > walk.sequence);
    if (beyond)
      this.#problem = problemAt(
        'truncated',
        walk.chain,
        walk.sequence + 1,
        `is missing: checkpoint ${beyond.checkpoint} of ${beyond.at} signed the chain up to ${beyond.sequence}, and it ends with ${walk.sequence}.`,
      );
    else if (this.#ledger.span && walk.agreed < walk.sequence)
      this.#problem = problemAt(
        'truncated',
        walk.chain,
        walk.agreed + 1,
        'comes after the last checkpoint of the span; nothing signed vouches for it.',
      );
  }
}
