'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { draft } from './actions';

/** Begins the draft of the policy that follows, and leads to it. */
export function DraftButton({ version }: { version: number }) {
  const router = useRouter();
  const { send, isPending } = useAction<{ id: string }>({
    said: 'The draft is begun; nothing changes until it is published.',
    onDone: ({ id }) => router.push(`/policies/drafts/${id}`),
    saysFailure: true,
  });
  return (
    <Button variant="primary" disabled={isPending} onClick={() => send(() => draft({ version }))}>
      {isPending ? 'Beginning…' : 'Draft this policy'}
    </Button>
  );
}
