import { readBody } from '@/app/api/sources/read-body';
import { requestPack } from '@/lib/evidence/commands/request-pack';
import { listPacks } from '@/lib/evidence/queries';
import { RequestPack } from '@/lib/evidence/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute({
  action: 'evidence:read',
  handler: async (_request, { viewer, runtime }) => ({ packs: await listPacks(viewer, runtime.database) }),
});

/** Asks for a pack; answers its id at once, and a worker builds it. */
export const POST = defineRoute({
  action: 'evidence:build',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, RequestPack);
    return Response.json(await runCommand(runtime, requestPack, viewer, input), { status: 202 });
  },
});
