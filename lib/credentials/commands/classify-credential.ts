import type { Command } from '@/lib/platform/run-command';
import { classified } from '../decisions';
import type { ClassifyCredentials } from '../schema-decisions';
import { type Changed, decideByHand } from './decide-by-hand';

/**
 * Sets class, environment or both by hand for up to 500 credentials; by hand wins over rules and tags from then on.
 * Null hands what it is given for back to them; what is left out stays as it is.
 */
export const classifyCredential: Command<ClassifyCredentials, Changed> = {
  action: 'credential:classify',
  subject: ({ ids }) => ({ kind: 'credential', id: ids.length === 1 ? (ids[0] ?? null) : null }),
  run: (context, input) =>
    decideByHand(context, {
      ids: input.ids,
      action: 'credential.classified',
      reason: input.reason,
      decision: classified(input),
      shown: ({ class: grade, classBy, environment, environmentBy }) => ({
        class: grade,
        by: classBy,
        environment,
        environmentBy,
      }),
    }),
};
