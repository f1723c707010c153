import { MusterError } from '@/lib/kernel/errors';
import type { Database } from '@/lib/platform/database/client';
import { SendFailure, type Sink } from './destinations/contract';
import { type Held, release, renew, takeDue } from './lease';
import { batchOf, type DestinationKind } from './model';
import type { Producer } from './ocsf/model';
import { recordFailure, recordSent } from './outcome';
import { readWaiting } from './waiting';

/** What sending asks of its surroundings; tests hand in their own. */
export interface SendContext {
  database: Database;
  workerId: string;
  producer: Producer;
  now(): Date;
  open(kind: DestinationKind, config: unknown): Promise<Sink>;
  /** What nobody foresaw, for the log. */
  report(error: unknown, destination: string): void;
  signal: AbortSignal;
}

const MOST_EVENTS = 500;
const MOST_BYTES = 512 * 1024;

/**
 * Begins to send to every destination that is due, until nothing waits or it fails. They do not wait for each other, and
 * none is begun a second time while it runs.
 * @returns a promise for each of how many events it took.
 */
export async function beginDue(context: SendContext): Promise<Promise<number>[]> {
  const held = await takeDue(context.database, context.workerId, context.now());
  return held.map((each) => sendTo(context, each));
}

async function sendTo(context: SendContext, held: Held): Promise<number> {
  let sink: Sink | null = null;
  let sent = 0;
  try {
    while (!context.signal.aborted) {
      const waiting = await readWaiting(context.database, held.id, context.producer, MOST_EVENTS);
      const batch = batchOf(waiting, MOST_BYTES);
      if (batch.length === 0 || !(await renew(context.database, held))) break;
      const began = performance.now();
      const tried = () => ({ at: context.now(), tookMs: performance.now() - began });
      try {
        sink ??= await context.open(held.kind, held.config);
        await sink.send(batch);
      } catch (error) {
        if (!isForeseen(error)) context.report(error, held.name);
        const failure = { ...factsOf(error), events: batch.length };
        await recordFailure(context.database, held, failure, tried());
        break;
      }
      if (!(await recordSent(context.database, held, batch, tried()))) break;
      sent += batch.length;
    }
  } finally {
    await sink?.close();
    await release(context.database, held);
  }
  return sent;
}

const isForeseen = (error: unknown) => error instanceof SendFailure || error instanceof MusterError;

/** Why a batch was not taken, in words that hold neither a secret nor an address that might be one. */
function factsOf(error: unknown): { message: string; retryAfterSeconds: number | null } {
  if (error instanceof SendFailure)
    return { message: error.message, retryAfterSeconds: error.retryAfterSeconds };
  const message =
    error instanceof MusterError
      ? error.message
      : 'Sending failed for a reason nobody foresaw; the log has it.';
  return { message, retryAfterSeconds: null };
}
