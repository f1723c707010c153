import { readBody } from '@/app/api/sources/read-body';
import { runCommand } from '@/lib/platform/run-command';
import { draftFromProfile } from '@/lib/profile/commands/draft-from-profile';
import { DraftFromProfile } from '@/lib/profile/schema';
import { defineRoute } from '@/lib/web/define-route';

/** Begins a draft of the policy that follows from the profile. */
export const POST = defineRoute({
  action: 'policy:draft',
  name: 'profile.policy-draft',
  handler: async (request, { viewer, runtime }) => {
    const input = await readBody(request, DraftFromProfile);
    return Response.json(await runCommand(runtime, draftFromProfile, viewer, input), { status: 201 });
  },
});
