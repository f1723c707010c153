import type { Tone } from './tone';

export interface Toast {
  id: number;
  tone: Tone;
  title: string;
  description?: string;
  /** One thing that can be done about it. */
  action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Toasts live outside React, so that any client component can raise one without a provider. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => toasts,
  add(toast: Omit<Toast, 'id'>): number {
    const id = nextId++;
    set([...toasts.slice(-3), { ...toast, id }]);
    return id;
  },
  remove(id: number) {
    set(toasts.filter((toast) => toast.id !== id));
  },
};
