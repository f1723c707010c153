import { can } from '@/lib/access/can';
import { suggestCredentials, suggestOwners } from '@/lib/credentials/suggest';
import { listSourceNames } from '@/lib/sources/queries-names';
import { listViews } from '@/lib/views/queries';
import { defineRoute } from '@/lib/web/define-route';

const MOST = 5;

/** What the command palette offers for a text: credentials, owners, sources and views, as far as the viewer sees them. */
export const GET = defineRoute({
  action: 'credential:read',
  name: 'search',
  handler: async (request, { viewer, runtime }) => {
    const { database } = runtime;
    const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200).replaceAll('\0', '');
    const views = can(viewer, 'view:read') ? await listViews(viewer, database) : [];
    if (q === '') return { credentials: [], owners: [], sources: [], views: shown(views, '') };
    const [credentials, owners, sources] = await Promise.all([
      suggestCredentials(viewer, database, q),
      suggestOwners(viewer, database, q),
      can(viewer, 'source:read') ? listSourceNames(viewer, database, q, MOST) : [],
    ]);
    return { credentials, owners, sources, views: shown(views, q) };
  },
});

function shown(views: Awaited<ReturnType<typeof listViews>>, q: string) {
  const text = q.toLowerCase();
  return views
    .filter(({ name }) => name.toLowerCase().includes(text))
    .slice(0, MOST)
    .map(({ id, name, noun }) => ({ id, name, noun }));
}
