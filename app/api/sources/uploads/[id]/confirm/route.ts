import { runCommand } from '@/lib/platform/run-command';
import { confirmUpload } from '@/lib/uploads/commands/confirm-upload';
import { getUpload } from '@/lib/uploads/queries';
import { ConfirmUpload } from '@/lib/uploads/schema';
import { defineRoute } from '@/lib/web/define-route';
import { readBody } from '../../../read-body';

const Word = ConfirmUpload.omit({ uploadId: true });

/** Takes an upload in, as of the date it represents. */
export const POST = defineRoute<{ id: string }>({
  action: 'upload:create',
  name: 'upload:confirm',
  handler: async (request, { viewer, runtime, params }) => {
    const { id } = await getUpload(viewer, runtime, params.id);
    const word = await readBody(request, Word);
    return Response.json(await runCommand(runtime, confirmUpload, viewer, { uploadId: id, ...word }), {
      status: 202,
    });
  },
});
