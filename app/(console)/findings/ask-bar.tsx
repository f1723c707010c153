'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { useSelected } from '@/app/_ui/use-selected';

/** Leads from the selected findings, or all of a filter, to the form that asks for an exception. */
export function AskBar({ whole }: { whole: string | null }) {
  const bar = useRef<HTMLElement>(null);
  const { ids, clear } = useSelected(bar);
  const isShown = ids.length > 0;
  return (
    <>
      <section
        ref={bar}
        aria-label="Selected findings"
        className={
          isShown
            ? 'sticky bottom-16 z-10 mt-3 flex flex-wrap items-center gap-2 rounded border border-line bg-surface p-2 shadow-lg md:bottom-3'
            : 'hidden'
        }
      >
        <span aria-live="polite" className="px-1 tabular-nums">
          {ids.length} selected
        </span>
        <Button asChild variant="primary" size="sm">
          <Link href={`/exceptions/new?finding=${ids.join(',')}`} prefetch={false}>
            Ask for an exception
          </Link>
        </Button>
        <Button variant="ghost" size="sm" onClick={clear}>
          Clear selection
        </Button>
      </section>
      {whole && !isShown && (
        <p className="mt-3 text-right text-xs">
          <Link href={whole} prefetch={false} className="link">
            Ask for an exception for all that match
          </Link>
        </p>
      )}
    </>
  );
}
