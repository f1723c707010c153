import { DAY_MS, HOUR_MS } from '@/lib/kernel/dates';

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failed', 'unconfirmed'] as const;
/** `unconfirmed`: the worker ended while it was sent, and nobody can say whether it arrived. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryKind = 'digest' | 'urgent' | 'test';

/** Those a person may have sent again. */
export const RETRYABLE: readonly DeliveryState[] = ['failed', 'unconfirmed'];

const MINUTE_MS = 60_000;
/** Waits between tries; the last one again and again, until a day is over. */
const WAITS_MS = [MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS];
/** For so long is tried what does not get through. */
export const TRIED_FOR_MS = DAY_MS;
/**
 * So long a notice stays open after it fell due: within two days every hour of the day comes for everybody, also for
 * whoever changes theirs in between, and an hour is left for a slow worker.
 */
export const SETTLED_AFTER_MS = 2 * DAY_MS + HOUR_MS;

/** When to try again after so many failures in a row, at least as late as the other side asked. */
export function nextTry(failures: number, now: Date, retryAfterSeconds: number | null = null): Date {
  const own = WAITS_MS[Math.min(Math.max(failures, 1), WAITS_MS.length) - 1] as number;
  return new Date(now.getTime() + Math.max(own, (retryAfterSeconds ?? 0) * 1_000));
}

export interface Tried {
  tries: number;
  firstTryAt: Date;
}

/** What becomes of a message that did not go out for a reason of its own. */
export function afterFailure(
  { tries, firstTryAt }: Tried,
  { isFinal }: { isFinal: boolean },
  now: Date,
): { state: 'failed' } | { state: 'waiting'; sendAt: Date } {
  if (isFinal || now.getTime() - firstTryAt.getTime() >= TRIED_FOR_MS) return { state: 'failed' };
  return { state: 'waiting', sendAt: nextTry(tries, now) };
}

/** What becomes of a message whose worker died while it was sent. */
export function afterDeath(channel: { deduplicates: boolean }): 'waiting' | 'unconfirmed' {
  return channel.deduplicates ? 'waiting' : 'unconfirmed';
}

/** The last time before or at `now` that digests of this hour (UTC) were due. */
export function lastSlot(hour: number, now: Date): Date {
  const slot = new Date(now);
  slot.setUTCHours(hour, 0, 0, 0);
  return slot > now ? new Date(slot.getTime() - DAY_MS) : slot;
}

export function nextSlot(hour: number, now: Date): Date {
  return new Date(lastSlot(hour, now).getTime() + DAY_MS);
}
