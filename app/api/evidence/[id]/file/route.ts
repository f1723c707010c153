import { fileNameOf, openDownload } from '@/lib/evidence/download';
import { defineRoute } from '@/lib/web/define-route';

/** The pack as a zip. */
export const GET = defineRoute<{ id: string }>({
  action: 'evidence:download',
  handler: async (_request, { viewer, runtime, params }) => {
    const { pack, sizeBytes, body } = await openDownload(runtime, viewer, params.id);
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(sizeBytes),
        'content-disposition': `attachment; filename="${fileNameOf(pack)}"`,
        'cache-control': 'no-store',
      },
    });
  },
});
