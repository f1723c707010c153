'use client';

import { ConfirmDialog } from '../../_action/confirm-dialog';
import { WordsDialog } from '../../reviews/[id]/words-dialog';
import { cancel, hold } from '../actions';

export function CancelPack({ id }: { id: string }) {
  return (
    <ConfirmDialog
      opener="Cancel"
      title="Cancel this pack?"
      description="What was written of it goes. It can be asked for again."
      keep="Go on building"
      verb="Cancel the pack"
      said="The pack is cancelled."
      run={() => cancel({ id })}
    />
  );
}

/** Keeps a pack past its time, as for a lawsuit; or lets it go again. */
export function HoldPack({ id, isHeld }: { id: string; isHeld: boolean }) {
  return isHeld ? (
    <ConfirmDialog
      opener="End the hold"
      title="End the legal hold?"
      description="The pack is kept until its time is over, and may go then."
      keep="Keep holding it"
      verb="End the hold"
      said="The pack is no longer held."
      run={() => hold({ id, reason: null })}
    />
  ) : (
    <WordsDialog
      opener="Hold"
      title="Hold this pack"
      description="It stays past the time packs are kept, until the hold is ended."
      label="Reason"
      least={3}
      verb="Hold it"
      said="The pack is held."
      run={(reason) => hold({ id, reason })}
    />
  );
}
