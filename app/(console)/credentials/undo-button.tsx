'use client';

import { Undo2 } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { useAction } from '../_action/use-action';
import { undoMany } from './actions';
import { undoWords } from './changed-words';

/** Gives every credential of a bulk change its former value back. */
export function UndoButton({ id }: { id: string }) {
  const { send, isPending } = useAction<{ restored: number | null; kept: number | null }>({
    said: undoWords,
    saysFailure: true,
  });
  return (
    <Button size="sm" disabled={isPending} onClick={() => send(() => undoMany({ id }))}>
      <Undo2 aria-hidden className="size-4" />
      {isPending ? 'Undoing…' : 'Undo'}
    </Button>
  );
}
