import type { z } from 'zod';
import type { Message } from '../message';

export type ChannelKind = 'mail' | 'slack' | 'teams' | 'pagerduty' | 'webhook';

/** One message with where it goes. */
export interface Envelope {
  message: Message;
  /** A mail address, or whose notices they are; webhooks know their place themselves. */
  address: string;
}

/** What a channel is opened with. */
export interface OpenContext {
  /** `MUSTER_ALLOW_PRIVATE_ENDPOINTS=1` */
  allowPrivate: boolean;
  /** Address of this Muster. */
  baseUrl: string;
  /** The value behind a reference; never kept longer than the channel is open. */
  resolve(reference: string): Promise<string>;
}

export interface Sender {
  /** @throws SendFailure, or any error, which then counts as of the channel. */
  send(envelope: Envelope): Promise<void>;
  close(): void;
}

/** A way out of Muster. */
export interface Channel<Config = unknown> {
  title: string;
  /**
   * Whoever receives the same message twice, with the same key, counts it once: what may not have arrived can be sent
   * again without anybody being told twice.
   */
  deduplicates: boolean;
  /** What is configured; secrets are references. */
  schema: z.ZodType<Config>;
  open(config: Config, context: OpenContext): Promise<Sender>;
}

/**
 * Why a message did not go out. `of` says whether the whole channel is away or only this message; `isFinal` that trying
 * again is of no use. The message is shown: no secret, no address of a webhook.
 */
export class SendFailure extends Error {
  readonly of: 'channel' | 'message';
  readonly isFinal: boolean;
  readonly retryAfterSeconds: number | null;

  constructor(
    message: string,
    facts: {
      of: 'channel' | 'message';
      isFinal?: boolean;
      retryAfterSeconds?: number | null;
      cause?: unknown;
    },
  ) {
    super(message, { cause: facts.cause });
    this.name = 'SendFailure';
    this.of = facts.of;
    this.isFinal = facts.isFinal ?? false;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
