import { utf8 } from '@/lib/kernel/bytes';
import type { AuditClass } from '@/lib/platform/audit-actions';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyCrypto } from '@/lib/platform/signing/verify-crypto';
import { CHECKPOINT_FORMAT, type Checkpoint, type CheckpointDocument, sha256Hex } from './model';
import { type Problem, problem } from './problem';

/** The end of a chain as a checkpoint signed it. */
export interface SignedHead {
  sequence: number;
  hash: string;
  checkpoint: number;
  at: string;
}

/** A part of a trail, by the numbers of checkpoints: what comes after one (0: from the beginning), up to another. */
export interface Span {
  after: number;
  through: number;
}

/** Checks checkpoints one after the other and remembers the ends they sign. */
export class CheckpointLedger {
  readonly #keys = new Map<string, PublicKey>();
  readonly #heads = new Map<AuditClass, Map<number, SignedHead>>();
  readonly #used = new Set<string>();
  readonly #copies = new Map<number, string>();
  readonly #crypto: VerifyCrypto;
  #span: Span | null = null;
  #last: string | null = null;
  #first = 1;
  #count = 0;

  constructor(crypto: VerifyCrypto) {
    this.#crypto = crypto;
  }

  get count(): number {
    return this.#count - this.#first + 1;
  }

  get span(): Span | null {
    return this.#span;
  }

  /** A part of a trail: its checkpoints begin with the one that it comes after. */
  beginSpan(span: Span): void {
    this.#span = span;
    this.#first = Math.max(1, span.after);
    this.#count = this.#first - 1;
  }

  /** Where a chain was when the span began; null for a whole trail, and for a chain that had not begun. */
  beforeSpan(chain: AuditClass): SignedHead | null {
    const isOfFirst = ({ checkpoint }: SignedHead) => checkpoint === this.#span?.after;
    return [...this.headsOf(chain).values()].find(isOfFirst) ?? null;
  }

  /** A span that does not end with the checkpoint it names. */
  brokenOff(): Problem | null {
    return this.#span && this.#span.through !== this.#count
      ? problem(
          'checkpoint',
          `Checkpoint ${this.#count + 1} is missing: the span ends with checkpoint ${this.#span.through}.`,
        )
      : null;
  }

  /** Ids of the keys that signed. */
  get keys(): readonly string[] {
    return [...this.#used];
  }

  /** A key that may have signed; its id is computed, never believed. */
  async addKey({ publicKey }: Pick<PublicKey, 'publicKey'>): Promise<void> {
    const key = await this.#crypto.keyOf(publicKey);
    if (key) this.#keys.set(key.id, key);
  }

  /** A checkpoint as the second place holds it: the trail must hold the same. */
  addCopy({ number, document }: Checkpoint): void {
    this.#copies.set(number, document);
  }

  /** A checkpoint that the second place holds and the trail no longer does. */
  missingCopy(): Problem | null {
    const last = Math.max(0, ...this.#copies.keys());
    return last > this.#count
      ? problem(
          'checkpoint',
          `Checkpoint ${this.#count + 1} is missing: the copy holds ${last} of them, and the trail ends with ${this.#count}.`,
        )
      : null;
  }

  /** The ends of a chain that were signed, by sequence. */
  headsOf(chain: AuditClass): ReadonlyMap<number, SignedHead> {
    return this.#heads.get(chain) ?? new Map();
  }

  /** Takes the next checkpoint; what is wrong with it, or null. */
  async add({ number, document, keyId, signature }: Checkpoint): Promise<Problem | null> {
    const expected = this.#count + 1;
    if (number !== expected)
      return problem('checkpoint', `Checkpoint ${expected} is missing: after it comes ${number}.`);
    const copy = this.#copies.get(number);
    if (copy !== undefined && copy !== document)
      return problem('checkpoint', `Checkpoint ${number} is not the one that its copy holds.`);
    const key = this.#keys.get(keyId);
    if (!key)
      return problem(
        'signature',
        `Checkpoint ${number} is signed by key ${keyId}, which is not among the keys that are trusted.`,
      );
    if (!(await this.#crypto.isSignedBy(key, utf8(document), signature)))
      return problem(
        'signature',
        `The signature of checkpoint ${number} is not one over its text by key ${keyId}.`,
      );
    const said = parseDocument(document);
    if (said?.number !== number)
      return problem('checkpoint', `Checkpoint ${number} signs the text of another.`);
    const isFirstOfSpan = this.#last === null && number > 1;
    const before = this.#last === null ? null : sha256Hex(this.#crypto.sha256, this.#last);
    if (!isFirstOfSpan && said.previous !== before)
      return problem('checkpoint', `Checkpoint ${number} does not follow the one before it.`);
    this.#count = number;
    this.#last = document;
    this.#used.add(keyId);
    return this.#remember(said);
  }

  #remember({ number, at, heads }: CheckpointDocument): Problem | null {
    for (const { chain, sequence, hash } of heads) {
      const known = this.#heads.get(chain) ?? new Map<number, SignedHead>();
      this.#heads.set(chain, known);
      const before = known.get(sequence);
      if (before && before.hash !== hash)
        return problem(
          'checkpoint',
          `Checkpoints ${before.checkpoint} and ${number} sign different ends of ${chain} ${sequence}.`,
        );
      if (!before) known.set(sequence, { sequence, hash, checkpoint: number, at });
    }
    return null;
  }
}

function parseDocument(document: string): CheckpointDocument | null {
  try {
    const said = JSON.parse(document) as CheckpointDocument;
    return said.format === CHECKPOINT_FORMAT && Array.isArray(said.heads) ? said : null;
  } catch {
    return null;
  }
}
