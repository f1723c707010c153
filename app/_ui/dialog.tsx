'use client';

import { X } from 'lucide-react';
import { cloneElement, isValidElement, type MouseEvent, type ReactNode, useId, useState } from 'react';
import { Button } from './button';
import { Modal } from './modal';

interface DialogProps {
  /** Given: the caller decides. Left out: `trigger` opens it. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A button that opens it. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** Mounted while open, so that a form starts afresh each time. */
  children?: ReactNode;
  wide?: boolean;
}

/** A titled modal dialog. */
export function Dialog({ open, onOpenChange, trigger, title, description, children, wide }: DialogProps) {
  const [inner, setInner] = useState(false);
  const id = useId();
  const change = (next: boolean) => {
    setInner(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {isValidElement<{ onClick?: () => void }>(trigger) &&
        cloneElement(trigger, { onClick: () => change(true) })}
      {(open ?? inner) && (
        <Modal
          onClose={() => change(false)}
          labelledBy={`${id}-title`}
          describedBy={description ? `${id}-description` : undefined}
          className={wide ? 'max-w-3xl' : 'max-w-lg'}
        >
          <div className="p-4">
            <div className="flex items-start justify-between gap-4">
              <h2 id={`${id}-title`} className="text-base font-semibold wrap-anywhere">
                {title}
              </h2>
              <DialogClose>
                <Button variant="ghost" size="sm" square aria-label="Close">
                  <X aria-hidden className="size-4" />
                </Button>
              </DialogClose>
            </div>
            {description && (
              <p id={`${id}-description`} className="mt-1 text-muted">
                {description}
              </p>
            )}
            <div className="mt-4">{children}</div>
          </div>
        </Modal>
      )}
    </>
  );
}

/** Closes the dialog it stands in; its only child is the button. */
export function DialogClose({ children }: { children: ReactNode }) {
  if (!isValidElement<{ onClick?: (event: MouseEvent<HTMLElement>) => void }>(children)) return children;
  return cloneElement(children, { onClick: (event) => event.currentTarget.closest('dialog')?.close() });
}
