'use client';

import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { sendTest } from './actions';

/** Sends a test notice; what came of it stands in the log. */
export function TestButton({ id, name }: { id: string; name: string }) {
  const { send, isPending } = useAction<unknown>({
    said: 'A test notice is on its way; the log shows what comes of it.',
    saysFailure: true,
  });
  return (
    <Button
      size="sm"
      variant="ghost"
      disabled={isPending}
      aria-label={`Send a test notice over ${name}`}
      onClick={() => send(() => sendTest({ id }))}
    >
      Send a test
    </Button>
  );
}
