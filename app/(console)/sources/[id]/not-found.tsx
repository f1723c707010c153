import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function SourceNotFound() {
  return (
    <EmptyState
      title={<h1>No such source</h1>}
      action={
        <Button asChild>
          <Link href="/sources">All sources</Link>
        </Button>
      }
    >
      It does not exist, or it was removed. What it listed is kept in the history of each credential.
    </EmptyState>
  );
}
