import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { saveDraft } from '@/lib/policies/commands/save-draft';
import { DraftFile } from '@/lib/policies/draft-schema';
import { defineRoute } from '@/lib/web/define-route';

/** A policy with a few hundred classification rules and all of its sources. */
const MOST = 1_000_000;

/** Begins a draft with a whole policy document. */
export const POST = defineRoute({
  action: 'policy:draft',
  handler: async (request, { viewer, runtime }) => {
    const { document, reason } = await readBody(request, DraftFile, MOST);
    const input = { id: null, revision: null, document, reason };
    return Response.json(await runCommand(runtime, saveDraft, viewer, input), { status: 201 });
  },
});
