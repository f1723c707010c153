'use client';

import { ErrorState } from '@/app/_ui/error-state';

interface ErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function RootError({ error, retry }: ErrorProps) {
  return (
    <main className="mx-auto max-w-lg py-16">
      <ErrorState title="This page could not be shown" digest={error.digest} retry={retry} />
    </main>
  );
}
