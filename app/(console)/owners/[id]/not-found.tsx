import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function OwnerNotFound() {
  return (
    <EmptyState
      title={<h1>No such owner</h1>}
      action={
        <Button asChild>
          <Link href="/owners">All owners</Link>
        </Button>
      }
    >
      It was removed, or you are not a member of it.
    </EmptyState>
  );
}
