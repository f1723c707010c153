import { readInput } from '@/app/api/sources/read-body';
import { cancelPack } from '@/lib/evidence/commands/cancel-pack';
import { readPack } from '@/lib/evidence/queries';
import { OnePack } from '@/lib/evidence/schema';
import { runCommand } from '@/lib/platform/run-command';
import { defineRoute } from '@/lib/web/define-route';

/** One pack: how it stands, and what is in it. */
export const GET = defineRoute<{ id: string }>({
  action: 'evidence:read',
  handler: (_request, { viewer, runtime, params }) => readPack(viewer, runtime.database, params.id),
});

/** Cancels a pack that is not built yet. */
export const DELETE = defineRoute<{ id: string }>({
  action: 'evidence:build',
  handler: async (_request, { viewer, runtime, params }) => {
    await runCommand(runtime, cancelPack, viewer, readInput(params, OnePack));
    return {};
  },
});
