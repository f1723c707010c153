import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function ReviewNotFound() {
  return (
    <EmptyState
      title={<h1>No such pack</h1>}
      action={
        <Button asChild>
          <Link href="/evidence">All reviews</Link>
        </Button>
      }
    >
      The address is not complete, or it asks none of your teams.
    </EmptyState>
  );
}
