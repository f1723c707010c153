import { readBody } from '@/app/api/sources/read-body';
import { answerRequest } from '@/lib/evidence/commands/answer-request';
import { Answer } from '@/lib/evidence/requests/schema';
import { requestIdOf } from '@/lib/evidence/requests/search';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** Answers a request with a pack, a note, or both. */
export const POST = defineRoute<{ id: string }>({
  action: 'evidence:answer',
  handler: async (request, { viewer, runtime, params }) => {
    const body = await readBody(request, Answer);
    await runCommand(runtime, answerRequest, viewer, { ...body, id: requestIdOf(params.id) });
    return {};
  },
});
