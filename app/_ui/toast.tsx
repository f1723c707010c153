'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { cx } from './cx';
import { type Toast, toastStore } from './toast-store';
import { TONE_CLASSES, TONE_ICONS } from './tone';

const SHOWN_MS = 8_000;
/** Whoever can still do something about it is given time to read. */
const ACTION_SHOWN_MS = 20_000;
const NONE: readonly Toast[] = [];

/** `toast({ tone: 'good', title: 'Collection requested' })`; failures stay until they are closed. */
export function useToast(): (toast: Omit<Toast, 'id'>) => void {
  return raise;
}

function raise(toast: Omit<Toast, 'id'>): void {
  const id = toastStore.add(toast);
  if (toast.tone !== 'bad')
    setTimeout(() => toastStore.remove(id), toast.action ? ACTION_SHOWN_MS : SHOWN_MS);
}

/** Where toasts appear; once, in the shell. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get, () => NONE);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // A popover comes to the top layer, above a modal dialog that may be open.
    if (toasts.length > 0 && !region.current?.matches(':popover-open')) region.current?.showPopover();
    if (toasts.length === 0 && region.current?.matches(':popover-open')) region.current.hidePopover();
  }, [toasts]);
  return (
    <section
      ref={region}
      popover="manual"
      aria-label="Messages"
      aria-live="polite"
      className="fixed inset-auto right-4 bottom-16 m-0 w-[calc(100vw-2rem)] max-w-sm bg-transparent p-0 md:bottom-4"
    >
      <ul className="flex flex-col gap-2">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const Icon = TONE_ICONS[toast.tone];
  return (
    <li className={cx('flex gap-2 rounded-md border border-line p-3 shadow-lg', TONE_CLASSES[toast.tone])}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 text-ink">
        <p className="font-medium wrap-anywhere">{toast.title}</p>
        {toast.description && <p className="mt-0.5 text-xs text-muted wrap-anywhere">{toast.description}</p>}
        {toast.action && (
          <button
            type="button"
            onClick={() => {
              toast.action?.run();
              toastStore.remove(toast.id);
            }}
            className="link mt-1 min-h-6 cursor-pointer font-medium"
          >
            {toast.action.label}
          </button>
        )}
      </div>
      <button
        type="button"
        aria-label="Close message"
        onClick={() => toastStore.remove(toast.id)}
        className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-muted hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
