'use client';

import { useState, useTransition } from 'react';
import { useToast } from '@/app/_ui/toast';

interface Failure {
  code: string;
  message: string;
  fields?: Record<string, string> | undefined;
}
type Result = { ok: true; value: { changed: number } } | { ok: false; error: Failure };

/** Sends a change of credentials, says what came of it, and keeps what was wrong beside the form. */
export function useChange(onDone: () => void) {
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (run: () => Promise<Result>) =>
    startTransition(async () => {
      const result = await run();
      if (!result.ok) {
        setFailure(result.error);
        return;
      }
      setFailure(null);
      const { changed } = result.value;
      toast({
        tone: 'good',
        title:
          changed === 0
            ? 'Nothing to change: they already stood so.'
            : `${changed} ${changed === 1 ? 'credential' : 'credentials'} changed and judged again.`,
      });
      onDone();
    });
  return { send, failure, isPending };
}
