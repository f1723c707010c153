'use client';

import { ErrorState } from '@/app/_ui/error-state';
import { PlainPage } from '@/app/_ui/plain-page';

interface ErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function RootError({ error, retry }: ErrorProps) {
  return (
    <PlainPage>
      <ErrorState title="This page could not be shown" digest={error.digest} retry={retry} />
    </PlainPage>
  );
}
