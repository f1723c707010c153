'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx';

interface ModalProps {
  onClose: () => void;
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  className?: string;
  children: ReactNode;
}

/**
 * The browser's own modal `<dialog>`: focus stays inside, Escape and a click beside it close, focus returns.
 * (Radix's dialog writes a style element at run time, which the content security policy refuses.)
 * Mounted while it is open.
 */
export function Modal({ onClose, label, labelledBy, describedBy, className, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    // Left alone, the browser would begin with the close button.
    element.current
      ?.querySelector<HTMLElement>('[data-autofocus], input:not([type=hidden]), select, textarea')
      ?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes natively; the click only adds to it
    <dialog
      ref={element}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      className={cx(
        'm-auto max-h-[85dvh] w-[calc(100vw-2rem)] overflow-y-auto rounded-md border border-line bg-surface p-0',
        'text-ink shadow-xl backdrop:bg-black/50',
        className,
      )}
    >
      {children}
    </dialog>
  );
}
