'use client';

import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { retry } from './actions';

/** Has a message that failed sent again. */
export function RetryButton({ id, label }: { id: string; label: string }) {
  const { send, isPending } = useAction<unknown>({ said: 'It is sent again.', saysFailure: true });
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
