'use client';

import { ListError } from './list-error';

export default function CredentialsError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ListError what="the credentials" digest={error.digest} reset={reset} />;
}
