import { readBody } from '@/app/api/sources/read-body';
import { drawSample } from '@/lib/evidence/samples/draw-sample';
import { listSamples, readSample } from '@/lib/evidence/samples/queries';
import { DrawSample } from '@/lib/evidence/samples/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Samples that were drawn from a pack. */
export const GET = defineRoute<{ id: string }>({
  action: 'evidence:read',
  handler: async (_request, { viewer, runtime, params }) => ({
    samples: await listSamples(viewer, runtime.database, params.id),
  }),
});

const Body = DrawSample.omit({ packId: true });

/** Draws one more, and answers it with its rows. */
export const POST = defineRoute<{ id: string }>({
  action: 'evidence:sample',
  handler: async (request, { viewer, runtime, params }) => {
    const asked = await readBody(request, Body);
    const { id } = await drawSample(runtime, viewer, { ...asked, packId: params.id });
    const { sample } = await readSample(viewer, runtime.database, params.id, id);
    return Response.json(sample, { status: 201 });
  },
});
