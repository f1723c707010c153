import { instantAsked } from '@/lib/credentials/as-of/instant';
import { invalid } from '@/lib/kernel/errors';
import { getPolicy, getPolicyAsOf } from '@/lib/policies/queries';
import { defineRoute } from '@/lib/web/define-route';

/** The policy in force as a document, with `?asOf=` that of an instant, with `?version=` a published one. */
export const GET = defineRoute({
  action: 'policy:read',
  handler: async (request, { viewer, runtime }) => {
    const params = new URL(request.url).searchParams;
    const at = await instantAsked(viewer, runtime, params);
    if (at) return getPolicyAsOf(viewer, runtime.database, at);
    const text = params.get('version');
    if (text !== null && !/^[1-9]\d{0,8}$/.test(text))
      throw invalid('request/invalid', 'The version is a whole number from 1.', {
        fields: { version: 'A whole number from 1.' },
      });
    return getPolicy(viewer, runtime.database, text === null ? null : Number(text));
  },
});
