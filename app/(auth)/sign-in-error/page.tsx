import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { isReason, REFUSAL_REASONS } from '@/lib/web/auth/reasons';
import { requestIdOf } from '@/lib/web/request';

export const metadata: Metadata = { title: 'Sign-in failed' };

interface Props {
  searchParams: Promise<{ reason?: string | string[] }>;
}

export default async function SignInErrorPage({ searchParams }: Props) {
  const { reason } = await searchParams;
  const known = typeof reason === 'string' && isReason(reason) ? reason : 'failed';
  return (
    <>
      <PageHeader title="You are not signed in" />
      <Notice tone="bad" title="The sign-in was not completed" live>
        {REFUSAL_REASONS[known]}
      </Notice>
      <Button asChild variant="primary">
        <Link href="/sign-in">Sign in again</Link>
      </Button>
      <p className="text-xs text-faint">Reference {requestIdOf(await headers())}</p>
    </>
  );
}
