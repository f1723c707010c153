import { previewBulk } from '@/lib/bulk/preview';
import { PreviewBulk } from '@/lib/bulk/schema';
import { defineRoute } from '@/lib/web/define-route';
import { readBody } from '../../sources/read-body';

/** What a bulk change would do; nothing is written. */
export const POST = defineRoute({
  action: 'bulk:request',
  name: 'bulk:preview',
  handler: async (request, { viewer, runtime }) =>
    previewBulk(runtime, viewer, await readBody(request, PreviewBulk)),
});
