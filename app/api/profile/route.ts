import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { saveProfile } from '@/lib/profile/commands/save-profile';
import { SaveProfile } from '@/lib/profile/schema';
import { profileSummary } from '@/lib/profile/summary';
import { defineRoute } from '@/lib/web/define-route';

/** The setup profile and what follows from it. */
export const GET = defineRoute({
  action: 'profile:read',
  handler: (_, { viewer, runtime }) => profileSummary(viewer, runtime.database),
});

/** Saves the answers; `version` names the one that was edited. */
export const POST = defineRoute({
  action: 'profile:edit',
  handler: async (request, { viewer, runtime }) =>
    runCommand(runtime, saveProfile, viewer, await readBody(request, SaveProfile)),
});
