import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/page-header';

export const metadata: Metadata = { title: 'Signed out' };

export default async function SignedOutPage() {
  // Read so that the page is rendered per request: its scripts need the nonce of the request.
  await headers();
  return (
    <>
      <PageHeader
        title="You are signed out"
        description="Your session with Muster has ended. The one with your identity provider may go on; end it there if this is not your device."
      />
      <Button asChild variant="primary">
        <Link href="/sign-in">Sign in again</Link>
      </Button>
    </>
  );
}
