import { readSample } from '@/lib/evidence/samples/queries';
import { defineRoute } from '@/lib/web/define-route';

/** One sample, with its rows. */
export const GET = defineRoute<{ id: string; sample: string }>({
  action: 'evidence:read',
  handler: async (_request, { viewer, runtime, params }) => {
    const { sample } = await readSample(viewer, runtime.database, params.id, params.sample);
    return sample;
  },
});
