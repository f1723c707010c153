'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { ClassifyDialog } from './classify-dialog';
import { OwnerDialog } from './owner-dialog';

const boxes = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLInputElement>('input[data-select]') ?? []),
];

/** What to do with the selected rows; stays out of sight until there are some. */
export function BulkBar({ teams }: { teams: readonly string[] }) {
  const bar = useRef<HTMLElement>(null);
  const [ids, setIds] = useState<number[]>([]);

  useEffect(() => {
    const list = bar.current?.closest('[data-list]') ?? null;
    const onChange = (event: Event) => {
      const target = event.target as HTMLInputElement;
      if (target.matches('[data-select-all]')) for (const box of boxes(list)) box.checked = target.checked;
      else if (!target.matches('[data-select]')) return;
      setIds(
        boxes(list)
          .filter((box) => box.checked)
          .map((box) => Number(box.value)),
      );
    };
    list?.addEventListener('change', onChange);
    return () => list?.removeEventListener('change', onChange);
  }, []);

  const clear = () => {
    const list = bar.current?.closest('[data-list]') ?? null;
    for (const box of list?.querySelectorAll<HTMLInputElement>(
      'input[data-select], input[data-select-all]',
    ) ?? [])
      box.checked = false;
    setIds([]);
  };
  return (
    <section
      ref={bar}
      aria-label="Selected credentials"
      className={
        ids.length === 0
          ? 'hidden'
          : 'sticky bottom-3 z-10 mt-3 hidden items-center gap-2 rounded border border-line bg-surface p-2 shadow-lg md:flex'
      }
    >
      <span aria-live="polite" className="px-1 tabular-nums">
        {ids.length} selected
      </span>
      <ClassifyDialog ids={ids} onDone={clear} />
      <OwnerDialog ids={ids} teams={teams} onDone={clear} />
      <Button variant="ghost" size="sm" onClick={clear}>
        Clear selection
      </Button>
    </section>
  );
}
