import { runCommand } from '@/lib/platform/run-command';
import { discardUpload } from '@/lib/uploads/commands/discard-upload';
import { getUpload } from '@/lib/uploads/queries';
import { defineRoute } from '@/lib/web/define-route';

/** One upload with what was found in it. */
export const GET = defineRoute<{ id: string }>({
  action: 'source:read',
  name: 'upload:read',
  handler: async (_request, { viewer, runtime, params }) =>
    Response.json(await getUpload(viewer, runtime, params.id)),
});

/** Throws away what was read of a file. */
export const DELETE = defineRoute<{ id: string }>({
  action: 'upload:create',
  name: 'upload:discard',
  handler: async (_request, { viewer, runtime, params }) => {
    const { id } = await getUpload(viewer, runtime, params.id);
    return Response.json(await runCommand(runtime, discardUpload, viewer, { uploadId: id }));
  },
});
