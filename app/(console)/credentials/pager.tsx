import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';

interface PagerProps {
  next: string | null;
  previous: string | null;
  href: (cursor: string) => string;
}

const STYLE = 'inline-flex h-8 items-center gap-1 rounded border border-line px-2';

/** To the next and previous page, at any depth. */
export function Pager({ next, previous, href }: PagerProps) {
  if (!next && !previous) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center justify-end gap-2">
      {previous ? (
        <Link href={href(previous)} prefetch={false} rel="prev" className={`${STYLE} hover:bg-surface-2`}>
          <ChevronLeft aria-hidden className="size-4" /> Previous
        </Link>
      ) : (
        <span aria-disabled="true" className={`${STYLE} text-muted`}>
          <ChevronLeft aria-hidden className="size-4" /> Previous
        </span>
      )}
      {next ? (
        <Link href={href(next)} prefetch={false} rel="next" className={`${STYLE} hover:bg-surface-2`}>
          Next <ChevronRight aria-hidden className="size-4" />
        </Link>
      ) : (
        <span aria-disabled="true" className={`${STYLE} text-muted`}>
          Next <ChevronRight aria-hidden className="size-4" />
        </span>
      )}
    </nav>
  );
}
