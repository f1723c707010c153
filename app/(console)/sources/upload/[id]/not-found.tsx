import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function UploadNotFound() {
  return (
    <EmptyState
      title={<h1>No such upload</h1>}
      action={
        <Button asChild>
          <Link href="/sources">All sources</Link>
        </Button>
      }
    >
      There is none under this address.
    </EmptyState>
  );
}
