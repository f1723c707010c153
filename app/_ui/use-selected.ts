'use client';

import { type RefObject, useEffect, useState } from 'react';

const boxesIn = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLInputElement>('input[data-select]') ?? []),
];
const tick = (boxes: readonly HTMLInputElement[], isTicked: boolean) => {
  for (const box of boxes) box.checked = isTicked;
};

/** Rows that are ticked in the list this element stands in, and how many there are to tick. */
export function useSelected(inside: RefObject<HTMLElement | null>) {
  const [ids, setIds] = useState<number[]>([]);
  const [onPage, setOnPage] = useState(0);
  useEffect(() => {
    const list = inside.current?.closest('[data-list]') ?? null;
    const read = () => {
      const boxes = boxesIn(list);
      setOnPage(boxes.length);
      setIds(boxes.filter((box) => box.checked).map((box) => Number(box.value)));
    };
    const onChange = (event: Event) => {
      const target = event.target as HTMLInputElement;
      if (target.matches('[data-select-all]')) tick(boxesIn(list), target.checked);
      else if (!target.matches('[data-select]')) return;
      read();
    };
    // Ticked before this script was there, or brought back by the browser with the page.
    if (list?.querySelector('[data-select-all]:checked')) tick(boxesIn(list), true);
    if (boxesIn(list).some((box) => box.checked)) read();
    list?.addEventListener('change', onChange);
    return () => list?.removeEventListener('change', onChange);
  }, [inside]);
  const clear = () => {
    const list = inside.current?.closest('[data-list]') ?? null;
    tick(boxesIn(list), false);
    tick([...(list?.querySelectorAll<HTMLInputElement>('[data-select-all]') ?? [])], false);
    setIds([]);
  };
  return { ids, onPage, clear };
}
