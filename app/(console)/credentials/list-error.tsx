'use client';

import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

/** Something unforeseen went wrong; the reference leads to the log. */
export function ListError({
  what,
  digest,
  reset,
}: {
  what: string;
  digest: string | undefined;
  reset: () => void;
}) {
  return (
    <EmptyState title={<h1>Could not read {what}</h1>} action={<Button onClick={reset}>Try again</Button>}>
      Nothing was changed.{' '}
      {digest ? `If it stays so, give this reference to whoever runs Muster: ${digest}.` : ''}
    </EmptyState>
  );
}
