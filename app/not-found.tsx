import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-lg py-16">
      <EmptyState
        title={<h1>There is nothing at this address</h1>}
        action={
          <Button asChild>
            <Link href="/">Go to posture</Link>
          </Button>
        }
      >
        It may have been moved, or you may not be allowed to see it.
      </EmptyState>
    </main>
  );
}
