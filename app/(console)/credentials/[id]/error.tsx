'use client';

import { ListError } from '../list-error';

export default function CredentialError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ListError what="this credential" digest={error.digest} reset={reset} />;
}
