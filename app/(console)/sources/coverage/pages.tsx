import Link from 'next/link';
import { Button } from '@/app/_ui/button';

interface PagesProps {
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** The way to the page before and the next; nothing where there is one page. */
export function Pages({ page, pages, href }: PagesProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-3 p-2">
      {page > 1 && (
        <Button asChild>
          <Link rel="prev" href={href(page - 1)}>
            Previous
          </Link>
        </Button>
      )}
      <span className="text-xs text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Button asChild>
          <Link rel="next" href={href(page + 1)}>
            Next
          </Link>
        </Button>
      )}
    </nav>
  );
}
