import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/page-header';
import { PlainPage } from '@/app/_ui/plain-page';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PlainPage>
      <PageHeader
        title="There is nothing at this address"
        description="It may have been moved, or you may not be allowed to see it."
      />
      <Button asChild variant="primary">
        <Link href="/">Go to the start page</Link>
      </Button>
    </PlainPage>
  );
}
