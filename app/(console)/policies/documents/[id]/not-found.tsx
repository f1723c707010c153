import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function DocumentNotFound() {
  return (
    <EmptyState
      title={<h1>No such document</h1>}
      action={
        <Button asChild>
          <Link href="/policies/documents">All documents</Link>
        </Button>
      }
    >
      There is none of this number.
    </EmptyState>
  );
}
