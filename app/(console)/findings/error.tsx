'use client';

import { ListError } from '../credentials/list-error';

export default function FindingsError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ListError what="the findings" digest={error.digest} reset={reset} />;
}
