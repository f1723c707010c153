'use client';

import { useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { countText } from '@/app/_ui/number-text';
import { useSelected } from '@/app/_ui/use-selected';
import type { Waiting } from '@/lib/owners/schema';
import { AnswerButtons } from '../answer-buttons';

interface AnswerBarProps {
  owners: readonly string[];
  /** The one owner all of the list waits for; null where there are several. */
  whole: string | null;
  count: number;
}

/** One answer for the selected rows, or for all that wait. */
export function AnswerBar({ owners, whole, count }: AnswerBarProps) {
  const bar = useRef<HTMLElement>(null);
  const { ids, clear } = useSelected(bar);
  const [isAll, setAll] = useState(false);
  const target: Waiting = isAll && whole !== null ? { owner: whole, query: '' } : { ids };
  const isShown = ids.length > 0;
  return (
    <section
      ref={bar}
      aria-label="Selected credentials"
      className={
        isShown
          ? 'sticky bottom-16 z-10 mx-3 mt-3 flex flex-wrap items-center gap-2 rounded border border-line bg-surface p-2 shadow-lg md:bottom-3'
          : 'hidden'
      }
    >
      <span aria-live="polite" className="px-1 tabular-nums">
        {isAll ? `All ${countText(count)}` : `${ids.length} selected`}
      </span>
      {!isAll && whole !== null && count > ids.length && (
        <Button variant="ghost" size="sm" onClick={() => setAll(true)}>
          Select all {countText(count)} that wait
        </Button>
      )}
      {isShown && (
        <AnswerButtons
          target={target}
          what={isAll ? `all ${countText(count)}` : `${ids.length} selected`}
          owners={owners}
          isOnBehalf={false}
          onDone={() => {
            setAll(false);
            clear();
          }}
        />
      )}
      <Button
        variant="ghost"
        size="sm"
        onClick={() => {
          setAll(false);
          clear();
        }}
      >
        Clear selection
      </Button>
    </section>
  );
}
