'use client';

import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function SourcesError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <EmptyState title="Could not read the sources" action={<Button onClick={reset}>Try again</Button>}>
      Nothing was changed.{' '}
      {error.digest ? `If it stays so, give this reference to whoever runs Muster: ${error.digest}.` : ''}
    </EmptyState>
  );
}
