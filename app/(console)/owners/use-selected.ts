'use client';

import { type RefObject, useEffect, useState } from 'react';

const boxesIn = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLInputElement>('input[data-select]') ?? []),
];

/** Rows that are ticked in the list this element stands in. */
export function useSelected(inside: RefObject<HTMLElement | null>) {
  const [ids, setIds] = useState<number[]>([]);
  useEffect(() => {
    const list = inside.current?.closest('[data-list]') ?? null;
    const onChange = (event: Event) => {
      const target = event.target as HTMLInputElement;
      if (target.matches('[data-select-all]')) for (const box of boxesIn(list)) box.checked = target.checked;
      else if (!target.matches('[data-select]')) return;
      setIds(
        boxesIn(list)
          .filter((box) => box.checked)
          .map((box) => Number(box.value)),
      );
    };
    list?.addEventListener('change', onChange);
    return () => list?.removeEventListener('change', onChange);
  }, [inside]);
  const clear = () => {
    const list = inside.current?.closest('[data-list]') ?? null;
    for (const box of list?.querySelectorAll<HTMLInputElement>('[data-select], [data-select-all]') ?? [])
      box.checked = false;
    setIds([]);
  };
  return { ids, clear };
}
