'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useToast } from '@/app/_ui/toast';
import type { ActionResult } from '@/lib/web/define-action';

/** Why a change was not made; `fields` names what is wrong with which input. */
export type Failure = Extract<ActionResult<unknown>, { ok: false }>['error'];

export const UNREACHABLE: Failure = {
  code: 'web/unreachable',
  message: 'Muster did not answer. Try again.',
};

interface ActionOptions<Value> {
  /** What is said when it worked. */
  said: string | ((value: Value) => string);
  /** What can be done about it from the message itself. */
  offer?: (value: Value) => { label: string; run: () => void } | undefined;
  /** What happens then; without it the page is brought up to date. */
  onDone?: (value: Value) => void;
  /** Where no form stands that could show a failure, it is said as well. */
  saysFailure?: boolean;
}

/** Sends a change, says that it worked, and keeps what was wrong for the form to show. */
export function useAction<Value>({ said, offer, onDone, saysFailure = false }: ActionOptions<Value>) {
  const toast = useToast();
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (run: () => Promise<ActionResult<Value>>) =>
    startTransition(async () => {
      const result = await run().catch((): ActionResult<Value> => ({ ok: false, error: UNREACHABLE }));
      setFailure(result.ok ? null : result.error);
      if (!result.ok) {
        if (saysFailure) toast({ tone: 'bad', title: result.error.message });
        return;
      }
      const action = offer?.(result.value);
      const title = typeof said === 'string' ? said : said(result.value);
      toast({ tone: 'good', title, ...(action && { action }) });
      if (onDone) onDone(result.value);
      else router.refresh();
    });
  return { send, failure, isPending };
}
