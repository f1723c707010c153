import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function CredentialNotFound() {
  return (
    <EmptyState
      title={<h1>No such credential</h1>}
      action={
        <Button asChild>
          <Link href="/credentials">All credentials</Link>
        </Button>
      }
    >
      It does not exist, or none of your teams answers for it.
    </EmptyState>
  );
}
