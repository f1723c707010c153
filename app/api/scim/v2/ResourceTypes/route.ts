import { resourceTypes } from '@/lib/directory/scim/discovery';
import { scimError } from '@/lib/directory/scim/errors';
import { scimAnswer } from '@/lib/directory/scim/http';
import { scimBase } from '@/lib/directory/scim/server';
import { defineRoute } from '@/lib/web/define-route';

/** What this SCIM server is: RFC 7644, section 4. */
export const GET = defineRoute({
  action: 'directory:sync',
  refusal: scimError,
  handler: (_, { runtime }) => scimAnswer(resourceTypes(scimBase(runtime))),
});
