'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from './button';
import { EmptyState } from './empty-state';

interface ErrorStateProps {
  title: string;
  /** Leads to the entry in the log. */
  digest?: string | undefined;
  retry: () => void;
}

/** Something unforeseen; nothing of it is shown but a reference. */
export function ErrorState({ title, digest, retry }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={<h1>{title}</h1>}
        action={<Button onClick={retry}>Try again</Button>}
      >
        Nothing was changed.
        {digest && (
          <>
            {' '}
            If it stays so, give this reference to whoever runs Muster:{' '}
            <code className="font-mono">{digest}</code>.
          </>
        )}
      </EmptyState>
    </div>
  );
}
