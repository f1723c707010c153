import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function ExceptionNotFound() {
  return (
    <EmptyState
      title={<h1>No such exception</h1>}
      action={
        <Button asChild>
          <Link href="/exceptions">All exceptions</Link>
        </Button>
      }
    >
      There is none of this number, or it is not about your teams.
    </EmptyState>
  );
}
