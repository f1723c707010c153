'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/form';
import { countText } from '@/app/_ui/number-text';
import { useSelected } from '@/app/_ui/use-selected';
import type { Requested } from '@/lib/tickets/commands/request-tickets';
import { useAction } from '../../_action/use-action';
import { request } from '../actions';

export const saidOf = ({ requested, left }: Requested) =>
  `${countText(requested)} ${requested === 1 ? 'ticket is' : 'tickets are'} being made${
    left > 0 ? `; ${countText(left)} left: closed, or with a ticket already` : ''
  }.`;

/** Asks for tickets for the selected findings, one for each. */
export function TicketBar({ trackers }: { trackers: readonly { id: string; name: string }[] }) {
  const bar = useRef<HTMLElement>(null);
  const { ids, clear } = useSelected(bar);
  const [tracker, setTracker] = useState('');
  const router = useRouter();
  const { send, isPending } = useAction<Requested>({
    said: saidOf,
    saysFailure: true,
    onDone: () => {
      clear();
      router.refresh();
    },
  });
  return (
    <section ref={bar} aria-label="Tickets" className="flex min-h-11 flex-wrap items-center gap-2 px-4 pt-3">
      {ids.length === 0 ? (
        <span className="text-xs text-muted">Select findings to have a ticket made for each.</span>
      ) : (
        <>
          <span aria-live="polite" className="tabular-nums">
            {ids.length} selected
          </span>
          {trackers.length > 1 && (
            <Select
              aria-label="Tracker"
              className="w-auto"
              value={tracker}
              onChange={(event) => setTracker(event.target.value)}
            >
              <option value="">By owner</option>
              {trackers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <Button
            variant="primary"
            size="sm"
            disabled={isPending}
            onClick={() =>
              send(() => request({ trackerId: tracker === '' ? null : tracker, findingIds: ids }))
            }
          >
            {isPending ? 'One moment…' : `Make ${ids.length === 1 ? 'a ticket' : `${ids.length} tickets`}`}
          </Button>
        </>
      )}
    </section>
  );
}
