import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function PackNotFound() {
  return (
    <EmptyState
      title={<h1>No such pack</h1>}
      action={
        <Button asChild>
          <Link href="/evidence">All packs</Link>
        </Button>
      }
    >
      The address is not complete, or the pack was never asked for.
    </EmptyState>
  );
}
