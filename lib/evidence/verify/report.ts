import { PackRefusal } from '@/lib/evidence/integrity/refusal';
import type { CheckId, PackCheck, PackProblem, PackProblemKind, PackVerification, Redacted } from './model';

/** What a pack that is nothing but wrong may fill the memory with. */
const MOST_PROBLEMS = 1_000;

/** Collects what a verification finds. */
export class Report {
  readonly #checks: PackCheck[] = [];
  readonly #problems: PackProblem[] = [];
  readonly #redacted: Redacted[] = [];
  packId: string | null = null;
  signedBy: string | null = null;
  isTrusted = false;
  files = 0;
  rows = 0;

  get problems(): number {
    return this.#problems.length;
  }

  problem(kind: PackProblemKind, path: string | null, message: string, row: number | null = null): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ kind, path, row, message });
  }

  check(id: CheckId, state: PackCheck['state'], text: string): void {
    this.#checks.push({ id, state, text });
  }

  /** A check that failed if there are more problems than `before` it. */
  outcome(id: CheckId, before: number, good: string, bad: string): void {
    const isGood = this.#problems.length === before;
    this.check(id, isGood ? 'ok' : 'failed', isGood ? good : bad);
  }

  redaction(redacted: Redacted): void {
    this.#redacted.push(redacted);
  }

  get redacted(): readonly Redacted[] {
    return this.#redacted;
  }

  /** Takes what made the pack unreadable. @throws whatever else it is. */
  refused(error: unknown): void {
    if (!(error instanceof PackRefusal)) throw error;
    this.problem(error.refusal, error.path, error.message);
  }

  finish(): PackVerification {
    const { packId, signedBy, isTrusted, files, rows } = this;
    return {
      ok: this.#problems.length === 0,
      packId,
      signedBy,
      isTrusted,
      files,
      rows,
      redacted: this.#redacted,
      checks: this.#checks,
      problems: this.#problems,
    };
  }
}
