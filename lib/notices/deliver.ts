import { messageOf } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import type { ChannelKind, Sender } from './channels/contract';
import { SendFailure } from './channels/contract';
import { type ClaimedDelivery, claimNext, readTold } from './claim';
import { composeMessage } from './message';
import { recordFailure, recordSent } from './outcome';

/** What delivering asks of its surroundings; tests hand in their own. */
export interface DeliverContext {
  database: Database;
  workerId: string;
  baseUrl: string;
  now(): Date;
  open(kind: ChannelKind, config: unknown): Promise<Sender>;
  signal: AbortSignal;
}

/** Messages on their way at once. */
const LANES = 4;

/**
 * Sends what is waiting, until nothing is or the channels are away. Each message is marked as being sent before it goes
 * out and its outcome written right after, so that a worker that dies in between leaves a mark and no riddle.
 * Returns how many messages were tried.
 */
export async function deliverWaiting(context: DeliverContext): Promise<number> {
  const senders = new Map<string, Promise<Sender>>();
  let tried = 0;
  const lane = async () => {
    while (!context.signal.aborted) {
      const claimed = await claimNext(context.database, context.workerId, context.now());
      if (!claimed) return;
      tried += 1;
      await deliverOne(context, claimed, senders);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane)).finally(async () => {
    for (const sender of await Promise.allSettled(senders.values()))
      if (sender.status === 'fulfilled') sender.value.close();
  });
  return tried;
}

async function deliverOne(
  context: DeliverContext,
  claimed: ClaimedDelivery,
  senders: Map<string, Promise<Sender>>,
): Promise<void> {
  const { database, baseUrl } = context;
  const notices = await readTold(database, claimed.id);
  if (notices.length === 0 && claimed.kind !== 'test') {
    await database.query(sql`DELETE FROM notice_delivery WHERE id = ${claimed.id}::uuid`);
    return;
  }
  const { id, kind, createdAt } = claimed;
  // As of when it was planned: sent again, it is the same message to the last letter.
  const message = composeMessage({ id, kind, notices, baseUrl, at: createdAt });
  try {
    const sender = await senderOf(context, claimed, senders);
    await sender.send({ message, address: claimed.address });
  } catch (error) {
    const failure = asFailure(error);
    if (failure.of === 'channel') forget(senders, claimed.channelId);
    await untilWritten(context, () => recordFailure(database, claimed, failure, context.now()));
    return;
  }
  await untilWritten(context, () => recordSent(database, claimed, context.now()));
}

const WRITES = 60;
const BETWEEN_WRITES_MS = 2_000;

/** An outcome is worth waiting for a database that is away: what is not written down may be told twice. */
async function untilWritten({ signal }: DeliverContext, write: () => Promise<void>): Promise<void> {
  for (let left = WRITES; ; left -= 1) {
    try {
      return await write();
    } catch (error) {
      if (left <= 1 || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_WRITES_MS));
    }
  }
}

/** A channel is opened once per run, by whichever message needs it first. */
function senderOf(
  context: DeliverContext,
  { channelId, channelKind, config }: ClaimedDelivery,
  senders: Map<string, Promise<Sender>>,
): Promise<Sender> {
  const known = senders.get(channelId);
  if (known) return known;
  const opened = context.open(channelKind, config);
  senders.set(channelId, opened);
  return opened;
}

/** One that failed is opened anew, with whatever was mended in the meantime. */
function forget(senders: Map<string, Promise<Sender>>, channelId: string): void {
  const sender = senders.get(channelId);
  senders.delete(channelId);
  sender?.then(
    (opened) => opened.close(),
    () => undefined,
  );
}

function asFailure(error: unknown): SendFailure {
  if (error instanceof SendFailure) return error;
  const isOurs = error instanceof Error && error.name === 'MusterError';
  return new SendFailure(isOurs ? messageOf(error) : 'Sending failed for a reason nobody foresaw.', {
    of: 'channel',
    cause: error,
  });
}
