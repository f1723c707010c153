'use server';

import { requestTickets } from '@/lib/tickets/commands/request-tickets';
import { RequestTickets } from '@/lib/tickets/schema';
import { defineAction } from '@/lib/web/define-action';

export const request = defineAction({
  name: 'ticket.request',
  input: RequestTickets,
  command: requestTickets,
  revalidate: ['/findings/backlog'],
});
