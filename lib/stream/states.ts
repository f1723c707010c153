/** Waits between tries; the last one again and again, for what waits is kept. */
const WAITS_MS = [5_000, 15_000, 30_000, 60_000, 2 * 60_000, 5 * 60_000];

/** When a destination that failed so often in a row is tried again, at least as late as it asked. */
export function nextTry(failures: number, now: Date, retryAfterSeconds: number | null = null): Date {
  const own = WAITS_MS[Math.min(Math.max(failures, 1), WAITS_MS.length) - 1] as number;
  return new Date(now.getTime() + Math.max(own, (retryAfterSeconds ?? 0) * 1_000));
}

export const DESTINATION_STATES = ['working', 'behind', 'away', 'paused'] as const;
export type DestinationState = (typeof DESTINATION_STATES)[number];

/** What waits for longer than this is behind, and not only on its way. */
export const BEHIND_AFTER_SECONDS = 15 * 60;

/** How a destination does: paused by somebody, away, behind although it takes events, or working. */
export function stateOf(
  { pausedAt, downSince, oldestAt }: { pausedAt: Date | null; downSince: Date | null; oldestAt: Date | null },
  now: Date,
): DestinationState {
  if (pausedAt) return 'paused';
  if (downSince) return 'away';
  const seconds = oldestAt ? (now.getTime() - oldestAt.getTime()) / 1_000 : 0;
  return seconds > BEHIND_AFTER_SECONDS ? 'behind' : 'working';
}
