import type { z } from 'zod';
import type { Outgoing } from '../model';

/** What a destination is opened with. */
export interface OpenContext {
  /** `MUSTER_ALLOW_PRIVATE_ENDPOINTS=1` */
  allowPrivate: boolean;
  /** The one folder in which files are written. */
  folder: string;
  /** Which Muster sends, and its version. */
  hostname: string;
  version: string;
  /** The value behind a reference; never kept longer than the destination is open. */
  resolve(reference: string): Promise<string>;
}

/** An open way to a destination. */
export interface Sink {
  /**
   * Gives over these events, in this order, and returns once the other side has them. What it throws means that it may
   * have any number of them, from the first on: all are sent again.
   * @throws SendFailure, or any error.
   */
  send(batch: readonly Outgoing[]): Promise<void>;
  close(): Promise<void>;
}

/** A sort of place the trail can be streamed to. */
export interface Destination<Config = unknown> {
  /** What is configured; secrets are references. */
  schema: z.ZodType<Config>;
  open(config: Config, context: OpenContext): Promise<Sink>;
}

/** Why a batch was not taken. The message is shown: no secret, and no address. */
export class SendFailure extends Error {
  readonly retryAfterSeconds: number | null;

  constructor(message: string, facts: { retryAfterSeconds?: number | null; cause?: unknown } = {}) {
    super(message, { cause: facts.cause });
    this.name = 'SendFailure';
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
