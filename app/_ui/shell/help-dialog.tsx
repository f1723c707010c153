'use client';

import { Dialog } from '../dialog';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Search credentials'],
  [['Ctrl K', '⌘ K'], 'Find credentials, owners, sources, pages, views and actions'],
  [['↑', '↓'], 'Next and previous in what was found; Enter goes there'],
  [['j', 'k'], 'Next and previous row of a list'],
  [['Enter'], 'Open the row'],
  [['x'], 'Select the row'],
  [['?'], 'This list'],
  [['Esc'], 'Close what is open'],
];

interface HelpDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What the keyboard does. */
export function HelpDialog({ open, onOpenChange }: HelpDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="rounded border border-line-strong px-1.5 py-0.5 font-mono">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
