import { readBody } from '@/app/api/sources/read-body';
import { withdrawRequest } from '@/lib/evidence/commands/withdraw-request';
import { Withdrawal } from '@/lib/evidence/requests/schema';
import { requestIdOf } from '@/lib/evidence/requests/search';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Takes an own request back. */
export const POST = defineRoute<{ id: string }>({
  action: 'evidence:ask',
  handler: async (request, { viewer, runtime, params }) => {
    const body = await readBody(request, Withdrawal);
    await runCommand(runtime, withdrawRequest, viewer, { ...body, id: requestIdOf(params.id) });
    return {};
  },
});
