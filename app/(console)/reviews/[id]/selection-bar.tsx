'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { useSelected } from '@/app/_ui/use-selected';
import { DecideButtons, DelegateButton, type Delegates, SignButtons, type Target } from './item-actions';

interface SelectionBarProps {
  reviewId: string;
  seenAt: string;
  /** Of the rows on this page: what the viewer may decide, what of it is privileged, and what they may sign off. */
  decidable: readonly number[];
  privileged: readonly number[];
  signable: readonly number[];
  delegates: Delegates;
}

/** One decision for the ticked rows: those somebody looked at on this page, never all that match. */
export function SelectionBar({
  reviewId,
  seenAt,
  decidable,
  privileged,
  signable,
  delegates,
}: SelectionBarProps) {
  const bar = useRef<HTMLElement>(null);
  const router = useRouter();
  const { ids, clear } = useSelected(bar);
  const done = () => {
    clear();
    router.refresh();
  };
  const targetOf = (those: number[]): Target => ({
    reviewId,
    seenAt,
    ids: those,
    what: `${those.length} selected`,
    isPrivileged: those.some((id) => privileged.includes(id)),
    onDone: done,
  });
  const toDecide = ids.filter((id) => decidable.includes(id));
  const toSign = ids.filter((id) => signable.includes(id));
  const isShown = ids.length > 0;
  return (
    <section
      ref={bar}
      aria-label="Selected items"
      className={
        isShown
          ? 'sticky bottom-16 z-10 mx-3 mt-3 flex flex-wrap items-center gap-2 rounded border border-line bg-surface p-2 shadow-lg md:bottom-3'
          : 'hidden'
      }
    >
      <span aria-live="polite" className="px-1 tabular-nums">
        {ids.length} selected
      </span>
      {toDecide.length > 0 && (
        <>
          <DecideButtons target={targetOf(toDecide)} />
          <DelegateButton target={targetOf(toDecide)} delegates={delegates} />
        </>
      )}
      {toSign.length > 0 && <SignButtons target={targetOf(toSign)} />}
      <Button variant="ghost" size="sm" onClick={clear}>
        Clear selection
      </Button>
    </section>
  );
}
