'use client';

import { ErrorState } from '@/app/_ui/error-state';

interface ErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ConsoleError({ error, retry }: ErrorProps) {
  return <ErrorState title="This page could not be shown" digest={error.digest} retry={retry} />;
}
