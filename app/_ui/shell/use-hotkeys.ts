import { useEffect, useRef } from 'react';

type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
/** What takes the keys for itself while it is open. */
const OPEN = 'dialog[open], [role=menu]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Keys of the whole console. `mod+x` works everywhere; plain keys rest while someone types or a dialog or menu is open. */
export function useHotkeys(keys: Hotkeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const isModified = event.metaKey || event.ctrlKey;
      if (!isModified && (isTyping(event.target) || document.querySelector(OPEN))) return;
      const act = latest.current[isModified ? `mod+${event.key.toLowerCase()}` : event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
