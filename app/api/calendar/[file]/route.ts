import { findFeed, readFeed } from '@/lib/calendar/feed';
import { FeedLimit } from '@/lib/calendar/rate-limit';
import { definePublicRoute } from '@/lib/web/define-route';
import { originOf } from '@/lib/web/request';
import { webSettings } from '@/lib/web/settings';

const limit = new FeedLimit();
const HEADERS = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/**
 * A calendar feed. Calendar programs have no session: the secret in the address stands for a person, whose role and
 * teams are looked up at each request. Whatever opens nothing is answered alike, with nothing to learn from it.
 */
export const GET = definePublicRoute<{ file: string }>({
  name: 'calendar:feed',
  handler: async (request, { runtime, requestId, params }) => {
    const { database, clock, env } = runtime;
    const now = clock.now();
    const bootstrapGroup = env.MUSTER_BOOTSTRAP_GROUP ?? null;
    const origin = originOf(request.headers);
    const feed = await findFeed(database, params.file, { now, origin, requestId, bootstrapGroup });
    if (!feed) return new Response('Not found\n', { status: 404, headers: HEADERS });
    const wait = limit.take(feed.id, now);
    if (wait > 0)
      return new Response('This feed is asked for too often.\n', {
        status: 429,
        headers: { ...HEADERS, 'retry-after': String(wait) },
      });
    const { text, tag } = await readFeed(database, feed, now, webSettings().origin);
    const headers = { ...HEADERS, etag: tag };
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
    return new Response(text, {
      headers: {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="muster.ics"',
      },
    });
  },
});
