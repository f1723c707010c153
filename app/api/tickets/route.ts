import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { requestTickets } from '@/lib/tickets/commands/request-tickets';
import { listTickets } from '@/lib/tickets/queries';
import { RequestTickets } from '@/lib/tickets/schema';
import { defineRoute } from '@/lib/web/define-route';

/** The newest tickets of the findings the viewer may see. */
export const GET = defineRoute({
  action: 'finding:read',
  handler: async (_, { viewer, runtime }) => listTickets(viewer, runtime.database),
});

/** Asks for a ticket for each of these findings. */
export const POST = defineRoute({
  action: 'ticket:create',
  handler: async (request, { viewer, runtime }) =>
    Response.json(
      await runCommand(runtime, requestTickets, viewer, await readBody(request, RequestTickets)),
      {
        status: 202,
      },
    ),
});
