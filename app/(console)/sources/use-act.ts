'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useToast } from '@/app/_ui/toast';

export interface Failure {
  code: string;
  message: string;
  fields?: Record<string, string> | undefined;
}

type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Runs a server action, says what came of it, and brings the page up to date. */
export function useAct() {
  const toast = useToast();
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();

  const act = <Value>(run: () => Promise<Result<Value>>, done: string, after?: (value: Value) => void) =>
    startTransition(async () => {
      const result = await run();
      if (!result.ok) {
        setFailure(result.error);
        toast({ tone: 'bad', title: result.error.message });
        return;
      }
      setFailure(null);
      toast({ tone: 'good', title: done });
      if (after) after(result.value);
      else router.refresh();
    });

  return { act, failure, isPending };
}
