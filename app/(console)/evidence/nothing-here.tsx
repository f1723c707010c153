import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

/** Something below evidence that is not there, and the way back. */
export function NothingHere({ title, children }: { title: string; children: ReactNode }) {
  return (
    <EmptyState
      title={<h1>{title}</h1>}
      action={
        <Button asChild>
          <Link href="/evidence">All packs</Link>
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
