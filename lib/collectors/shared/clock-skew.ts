import { systemClock } from '@/lib/kernel/clock';

/** Clocks that run in step differ by less, even when the answer was long under way; providers tolerate about five minutes. */
const NOTICED_MS = 2 * 60_000;

/**
 * A sentence on how far the worker's clock is from the provider's, whose time its answer told just now; null when they
 * agree or the answer told none. By the wall clock, as signatures and tokens are made.
 */
export function clockSkew(providerTime: string | undefined, provider: string): string | null {
  const difference = systemClock.now().getTime() - Date.parse(providerTime ?? '');
  if (!(Math.abs(difference) >= NOTICED_MS)) return null;
  const minutes = Math.round(Math.abs(difference) / 60_000);
  const where = difference > 0 ? 'ahead of' : 'behind';
  return `The clock of the worker is ${minutes} minutes ${where} that of ${provider}: correct the time of the worker.`;
}
