'use client';

import { WordsDialog } from '../../reviews/[id]/words-dialog';
import { withdraw } from './actions';

/** Takes an own request back. */
export function WithdrawDialog({ id }: { id: number }) {
  return (
    <WordsDialog
      opener="Take back"
      openerLabel={`Take request ${id} back`}
      variant="ghost"
      title={`Take request ${id} back?`}
      description="It stays in the list and on the trail, and needs no answer any more."
      label="Why"
      least={0}
      verb="Take it back"
      said="The request is taken back."
      run={(note) => withdraw({ id, note })}
    />
  );
}
