'use client';

import { ask } from '../actions';
import { ReasonDialog } from '../reason-dialog';

interface AskButtonProps {
  id: number;
  name: string;
  names: readonly string[];
  /** Whom the best evidence points at. */
  selected?: string | undefined;
  opener?: string;
}

/** Asks an owner to answer for one credential. */
export function AskButton({ id, name, names, selected, opener = 'Ask' }: AskButtonProps) {
  return (
    <ReasonDialog
      opener={opener}
      what={name}
      title={`Ask who answers for ${name}`}
      description="They accept, decline, or hand it over. Until then nothing changes."
      verb="Ask"
      choose={{ label: 'Owner', values: names, ...(selected !== undefined && { selected }) }}
      said={() => 'Asked.'}
      run={(reason, owner) => ask({ target: { ids: [id] }, owner: { name: owner }, reason })}
      onDone={() => undefined}
    />
  );
}
