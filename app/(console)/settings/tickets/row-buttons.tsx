'use client';

import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { retry, sendTest } from './actions';

/** Has the worker ask a tracker; what came of it stands in the log. */
export function TestButton({ id, name }: { id: string; name: string }) {
  const { send, isPending } = useAction<unknown>({
    said: 'The worker asks it now; the log shows what comes of it.',
    saysFailure: true,
  });
  return (
    <Button
      size="sm"
      variant="ghost"
      disabled={isPending}
      aria-label={`Test ${name}`}
      onClick={() => send(() => sendTest({ id }))}
    >
      Test
    </Button>
  );
}

/** Has something that failed in a tracker tried again. */
export function RetryButton({ id, label }: { id: string; label: string }) {
  const { send, isPending } = useAction<unknown>({ said: 'It is tried again.', saysFailure: true });
  return (
    <Button
      size="sm"
      variant="ghost"
      disabled={isPending}
      aria-label={`Try again: ${label}`}
      onClick={() => send(() => retry({ id }))}
    >
      Try again
    </Button>
  );
}
