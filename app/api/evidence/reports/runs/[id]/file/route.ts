import { openRunDownload } from '@/lib/reports/built';
import { defineRoute } from '@/lib/web/define-route';

/** The sealed report as a zip. */
export const GET = defineRoute<{ id: string }>({
  action: 'report:review',
  handler: async (_request, { viewer, runtime, params }) => {
    const { name, sizeBytes, body } = await openRunDownload(runtime, viewer, params.id);
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(sizeBytes),
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  },
});
