import type { Viewer } from '@/lib/access/roles';
import type { PackStores } from '@/lib/evidence/archive/open-stores';
import { reportPack } from '@/lib/evidence/commands/build-steps';
import type { PackAttempt } from '@/lib/evidence/folders';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import type { Signer } from '@/lib/platform/signing/signer';

const REPORT_MS = 1_000;
const ALIVE_MS = 10_000;

export interface PackWorker {
  runtime: Runtime;
  viewer: Viewer;
  signer: Signer;
  /** Where built packs go. */
  stores: PackStores;
  /** Aborted when the worker is to stop. */
  signal: AbortSignal;
}

/** Somebody cancelled it; what was written of it goes. */
export class Stopped extends Error {}

/**
 * Tells how far the work on a pack is, also while a long step says nothing, and ends it when the pack was cancelled or
 * handed to another worker: `signal` is then aborted, with the reason as its reason.
 */
export class PackWatch {
  readonly #worker: Pick<PackWorker, 'runtime' | 'viewer'>;
  readonly #held: PackAttempt;
  readonly #ended = new AbortController();
  readonly signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  #now = { step: 'waiting', rows: 0 };
  #reportedAt = Number.NEGATIVE_INFINITY;
  #telling: Promise<void> = Promise.resolve();

  private constructor({ runtime, viewer, signal }: PackWorker, held: PackAttempt) {
    this.#worker = { runtime, viewer };
    this.#held = held;
    this.signal = AbortSignal.any([signal, this.#ended.signal]);
    this.#timer = setInterval(() => void this.#report().catch(() => undefined), ALIVE_MS);
  }

  static begin(worker: PackWorker, held: PackAttempt): PackWatch {
    return new PackWatch(worker, held);
  }

  /** @throws Stopped, `evidence/taken-over`, or the reason the worker was stopped for. */
  async tell(step: string, rows: number): Promise<void> {
    this.signal.throwIfAborted();
    this.#now = { step, rows };
    if (performance.now() - this.#reportedAt >= REPORT_MS) await this.#report();
    this.signal.throwIfAborted();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#telling.catch(() => undefined);
  }

  #report(): Promise<void> {
    this.#reportedAt = performance.now();
    this.#telling = this.#telling.catch(() => undefined).then(() => this.#say());
    return this.#telling;
  }

  async #say(): Promise<void> {
    const { runtime, viewer } = this.#worker;
    try {
      const isWanted = await runCommand(runtime, reportPack, viewer, { ...this.#held, progress: this.#now });
      if (!isWanted) this.#ended.abort(new Stopped());
    } catch (error) {
      if ((error as { code?: string }).code === 'evidence/taken-over') this.#ended.abort(error);
      throw error;
    }
  }
}
