import type { Command } from '@/lib/platform/run-command';
import { ownedBy } from '../decisions';
import type { AssignOwner } from '../schema-decisions';
import { type Changed, decideByHand } from './decide-by-hand';

/** Names the team that answers for up to 500 credentials; by hand wins over tags. Null hands it back to the tags. */
export const assignOwner: Command<AssignOwner, Changed> = {
  action: 'credential:assign-owner',
  subject: ({ ids }) => ({ kind: 'credential', id: ids.length === 1 ? (ids[0] ?? null) : null }),
  run: (context, input) =>
    decideByHand(context, {
      ids: input.ids,
      action: 'credential.owner-assigned',
      reason: input.reason,
      decision: ownedBy(input.team),
      shown: (decided) => ({ owner: decided.ownerTeam, by: decided.ownerBy }),
    }),
};
