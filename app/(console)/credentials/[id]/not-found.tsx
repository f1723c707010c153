import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function CredentialNotFound() {
  return (
    <EmptyState
      title="No such credential"
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
