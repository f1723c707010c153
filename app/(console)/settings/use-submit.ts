'use client';

import { useState, useTransition } from 'react';
import { useToast } from '@/app/_ui/toast';
import type { ActionResult } from '@/lib/web/define-action';

type Failure = Extract<ActionResult<unknown>, { ok: false }>['error'];

/** Sends a change, says that it worked, and keeps what was wrong for the form to show. */
export function useSubmit<Out>(said: string, onDone: (value: Out) => void) {
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (run: () => Promise<ActionResult<Out>>) =>
    startTransition(async () => {
      const result = await run().catch(
        (): ActionResult<Out> => ({
          ok: false,
          error: { code: 'unreachable', message: 'Muster could not be reached. Try again.' },
        }),
      );
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      toast({ tone: 'good', title: said });
      onDone(result.value);
    });
  return { send, failure, isPending };
}
