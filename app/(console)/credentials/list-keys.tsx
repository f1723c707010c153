'use client';

import { type ReactNode, useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
  !target.matches('[data-select]');

/** Keyboard of a list: j and k move between rows, Enter opens (the row's link has the focus), x selects. */
export function ListKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!['j', 'k', 'x'].includes(event.key) || document.querySelector('[role="dialog"]')) return;
      const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === 'x') {
        rows[at]?.querySelector<HTMLInputElement>('[data-select]')?.click();
        return;
      }
      const to = at < 0 ? 0 : Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), rows.length - 1);
      rows[to]?.querySelector<HTMLElement>('[data-row-link]')?.focus();
      rows[to]?.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={box} data-list>
      {children}
    </div>
  );
}
