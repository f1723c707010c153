import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { instantText } from '@/lib/kernel/instants';

interface AsOfBannerProps {
  at: Date;
  /** The same page now. */
  nowHref: string;
  /** What was known then, in words. */
  known: ReactNode;
  children?: ReactNode;
}

/** Says, on every page of the past, of when it is, and leads back. */
export function AsOfBanner({ at, nowHref, known, children }: AsOfBannerProps) {
  return (
    <Notice
      tone="accent"
      className="mb-3"
      title={
        <>
          As of {instantText(at)}; {known}
        </>
      }
      action={
        <Button asChild variant="secondary" size="sm">
          <Link href={nowHref}>Now</Link>
        </Button>
      }
    >
      {children ?? 'The past can be read and exported; nothing can be changed in it.'}
    </Notice>
  );
}
