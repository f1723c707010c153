import { invalid } from '@/lib/kernel/errors';
import { getUpload, listUploads } from '@/lib/uploads/queries';
import { receiveUpload } from '@/lib/uploads/receive-upload';
import { ReceiveUpload } from '@/lib/uploads/schema';
import { defineRoute } from '@/lib/web/define-route';
import { bodyOf } from './body-of';

/** The latest uploads. */
export const GET = defineRoute({
  action: 'source:read',
  name: 'upload:list',
  handler: async (_request, { viewer, runtime }) =>
    Response.json({ rows: await listUploads(viewer, runtime) }),
});

/**
 * Reads a file: its bytes are the body, what is said of it (`fileName`, `format`, `account`, `principal`) is in the
 * address. It streams; proxy.ts leaves this address out, for Next.js would cut a body off that passes there.
 */
export const POST = defineRoute({
  action: 'upload:create',
  handler: async (request, { viewer, runtime }) => {
    const read = ReceiveUpload.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!read.success) throw invalid('request/invalid', 'What is said of the file is not valid.');
    const { bytes, drain } = bodyOf(request);
    try {
      const { uploadId } = await receiveUpload(runtime, viewer, read.data, bytes);
      return Response.json(await getUpload(viewer, runtime, uploadId), { status: 201 });
    } finally {
      await drain().catch(() => undefined);
    }
  },
});
