'use client';

import { Keyboard, Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button';
import { CommandPalette } from './command-palette';
import { HelpDialog } from './help-dialog';
import { type PageId, SEARCH_INPUT_ID } from './pages';
import type { PaletteCommand } from './palette-model';
import { moveToRow, selectRow } from './rows';
import { useHotkeys } from './use-hotkeys';

interface CommandsProps {
  pages: readonly PageId[];
  commands: readonly PaletteCommand[];
  /** Whose last places are offered. */
  person: string;
}

/** The keyboard of the console, and buttons for the same things. */
export function Commands({ pages, commands, person }: CommandsProps) {
  const [shown, setShown] = useState<'palette' | 'help' | null>(null);
  useHotkeys({
    'mod+k': () => setShown((now) => (now === 'palette' ? null : 'palette')),
    '?': () => setShown('help'),
    j: () => moveToRow(1),
    k: () => moveToRow(-1),
    x: selectRow,
    '/': () => {
      const input = document.getElementById(SEARCH_INPUT_ID);
      // On a phone the field is not there; the palette searches too.
      if (input instanceof HTMLInputElement && input.checkVisibility()) input.select();
      else setShown('palette');
    },
  });
  return (
    <>
      <Button
        variant="ghost"
        square
        className="md:w-auto md:px-2"
        onClick={() => setShown('palette')}
        aria-label="Search and go to, Ctrl K"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Search aria-hidden className="size-4 md:hidden" />
        <kbd aria-hidden className="hidden rounded border border-line px-1 text-[0.6875rem] md:inline">
          Ctrl K
        </kbd>
      </Button>
      <Button
        variant="ghost"
        square
        className="max-md:hidden"
        onClick={() => setShown('help')}
        aria-label="Keyboard shortcuts"
        aria-keyshortcuts="?"
      >
        <Keyboard aria-hidden className="size-4" />
      </Button>
      {shown === 'palette' && (
        <CommandPalette pages={pages} commands={commands} person={person} onClose={() => setShown(null)} />
      )}
      <HelpDialog open={shown === 'help'} onOpenChange={(open) => setShown(open ? 'help' : null)} />
    </>
  );
}
