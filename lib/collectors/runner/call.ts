import { CollectorFailure, type Failure, type FailureReason, type Provider } from '@/lib/collectors/contract';
import type { Limiter } from './limiter';
import type { RunnerLimits, Wait } from './model';
import { bounded, OutOfTime, orAbort } from './signals';

const FIRST_WAIT_MS = 500;
const RETRIED: readonly FailureReason[] = ['throttled', 'unavailable', 'timeout'];

/** What a call needs besides itself. */
export interface CallContext {
  provider: Pick<Provider, 'classify'>;
  limits: RunnerLimits;
  limiter: Limiter;
  /** Of the cell, or of the run. */
  signal: AbortSignal;
  wait: Wait;
  random(): number;
  onAttempt(): void;
}

/**
 * One provider call with its retries. Waiting for the next try takes no place from other calls.
 * @throws CollectorFailure once it is hopeless; the permission of a denial defaults to `operation`.
 */
export async function callWithRetries<T>(
  context: CallContext,
  operation: string,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { limits, signal, wait } = context;
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.limiter.run(() => tryOnce(context, operation, run));
    } catch (error) {
      const failure = failureOf(context, error, operation);
      if (!RETRIED.includes(failure.reason) || attempt >= limits.attempts || signal.aborted)
        throw new CollectorFailure(failure, { cause: error });
      await wait(waitMs(context, failure, attempt), signal).catch((reason) => {
        throw new CollectorFailure(stopped(reason), { cause: error });
      });
    }
  }
}

async function tryOnce<T>(
  { limits, signal, onAttempt }: CallContext,
  operation: string,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  onAttempt();
  const attempt = bounded(signal, limits.attemptTimeoutMs, `${operation} gave no answer: it`);
  try {
    return await orAbort(attempt.signal, run(attempt.signal));
  } catch (error) {
    // Clients report an abort in words of their own; the signal knows why.
    if (attempt.signal.aborted) throw attempt.signal.reason;
    throw error;
  } finally {
    attempt.release();
  }
}

/** What an error means: our own stops first, then what the provider makes of it. */
export function failureOf(
  { provider, signal }: Pick<CallContext, 'provider' | 'signal'>,
  error: unknown,
  operation: string,
): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  if (error instanceof OutOfTime) return stopped(error);
  if (signal.aborted) return stopped(signal.reason);
  const failure = classified(provider, error, operation);
  // Nobody stopped it, so the connection was cut.
  if (failure.reason === 'cancelled') return { ...failure, reason: 'unavailable' };
  return failure.reason === 'denied' && !failure.permission ? { ...failure, permission: operation } : failure;
}

function classified(provider: Pick<Provider, 'classify'>, error: unknown, operation: string): Failure {
  try {
    return provider.classify(error, operation);
  } catch {
    return { reason: 'malformed', message: `${operation} failed in a way that could not be understood.` };
  }
}

/** The failure of work that was stopped: out of time, or cancelled. */
export function stopped(reason: unknown): Failure {
  return reason instanceof OutOfTime
    ? { reason: 'timeout', message: reason.message }
    : { reason: 'cancelled', message: 'The collection was stopped.' };
}

/**
 * Doubles with each try and is spread over its upper half; a provider's hint is never undercut, only capped.
 */
function waitMs({ limits, random }: CallContext, failure: Failure, attempt: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), limits.backoffCeilingMs);
  const own = longest / 2 + (random() * longest) / 2;
  const hint = Math.min(failure.retryAfterMs ?? 0, limits.retryAfterCeilingMs);
  return Math.round(hint > own ? hint + random() * FIRST_WAIT_MS : own);
}
