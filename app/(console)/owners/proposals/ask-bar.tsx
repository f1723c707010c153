'use client';

import { useRef } from 'react';
import { countText } from '@/app/_ui/number-text';
import { useSelected } from '@/app/_ui/use-selected';
import type { ProposalView } from '@/lib/owners/queries-proposals';
import { ask } from '../actions';
import { ReasonDialog } from '../reason-dialog';

interface AskBarProps {
  names: readonly string[];
  view: ProposalView;
  /** Query of the credentials list that finds all of the view. */
  query: string;
  /** How many that are; null where it is narrowed by a search. */
  count: number | null;
}

interface Asked {
  asked: number;
  left: number;
}
const saidOf = ({ asked, left }: Asked) =>
  `${countText(asked)} asked${left > 0 ? `, ${countText(left)} left: nobody to ask, or asked already` : ''}.`;

/** Asks about the selected rows, or about all there are. */
export function AskBar({ names, view, query, count }: AskBarProps) {
  const bar = useRef<HTMLElement>(null);
  const { ids, clear } = useSelected(bar);
  const isOpenQuestion = view === 'asked' || view === 'unanswered';
  const all = count === null ? 'all that match' : `all ${countText(count)}`;
  const whom = view === 'named' ? 'named' : 'proposed';
  return (
    <section ref={bar} aria-label="Ask in bulk" className="flex flex-wrap items-center gap-2 px-4 pt-3">
      {ids.length > 0 && (
        <>
          <span aria-live="polite" className="tabular-nums">
            {ids.length} selected
          </span>
          <ReasonDialog
            opener="Ask an owner"
            isPrimary
            what={`${ids.length} selected`}
            title={`Ask an owner about ${ids.length} credentials`}
            description="They accept, decline, or hand over. Until then nothing changes."
            verb="Ask"
            choose={{ label: 'Owner', values: names }}
            said={saidOf}
            run={(reason, owner) => ask({ target: { ids }, owner: { name: owner }, reason })}
            onDone={clear}
          />
        </>
      )}
      {!isOpenQuestion && (
        <ReasonDialog
          opener={whom === 'named' ? `Ask whoever is named on ${all}` : `Ask the first proposal of ${all}`}
          what="all"
          title={whom === 'named' ? `Ask whoever is named on ${all}` : `Ask the first proposal of ${all}`}
          description="Credentials that point at nobody in the register are left alone. At most 10,000 at once."
          verb="Ask"
          said={saidOf}
          run={(reason) => ask({ target: { query }, owner: whom, reason })}
          onDone={clear}
        />
      )}
    </section>
  );
}
