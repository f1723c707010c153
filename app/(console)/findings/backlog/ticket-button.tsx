'use client';

import { Button } from '@/app/_ui/button';
import type { Requested } from '@/lib/tickets/commands/request-tickets';
import { useAction } from '../../_action/use-action';
import { request } from '../actions';
import { saidOf } from './ticket-bar';

/** Asks for a ticket for one finding. */
export function TicketButton({ findingId, label }: { findingId: number; label: string }) {
  const { send, isPending } = useAction<Requested>({ said: saidOf, saysFailure: true });
  return (
    <Button
      size="sm"
      disabled={isPending}
      aria-label={`Make a ticket: ${label}`}
      onClick={() => send(() => request({ findingIds: [findingId] }))}
    >
      Make a ticket
    </Button>
  );
}
