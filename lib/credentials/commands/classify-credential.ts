import type { Command } from '@/lib/platform/run-command';
import type { ClassifyCredentials } from '../schema-decisions';
import { type Changed, decideByHand } from './decide-by-hand';

/**
 * Sets class and environment by hand for up to 500 credentials; by hand wins over tags from then on.
 * A class of null hands both back to the tags.
 */
export const classifyCredential: Command<ClassifyCredentials, Changed> = {
  action: 'credential:classify',
  subject: ({ ids }) => ({ kind: 'credential', id: ids.length === 1 ? (ids[0] ?? null) : null }),
  run: (context, input) =>
    decideByHand(context, {
      ids: input.ids,
      event: 'class',
      action: 'credential.classified',
      reason: input.reason,
      next: (before, fromTags) => {
        const isBack = input.class === null;
        const byHand = input.class === undefined ? before.class : input.class;
        const environment = input.environment === undefined ? before.environment : input.environment;
        return {
          ...before,
          class: isBack ? fromTags.class : byHand,
          classBy: isBack ? fromTags.classBy : 'manual',
          environment:
            (isBack && input.environment === undefined ? null : environment) ?? fromTags.environment,
        };
      },
      shown: (decided) => ({ class: decided.class, by: decided.classBy, environment: decided.environment }),
    }),
};
