import type { Command } from '@/lib/platform/run-command';
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
      event: 'class',
      action: 'credential.classified',
      reason: input.reason,
      about: [
        ...(input.class === undefined ? [] : (['class'] as const)),
        ...(input.environment === undefined ? [] : (['environment'] as const)),
      ],
      next: (before) => ({
        ...before,
        ...(input.class === undefined
          ? {}
          : { class: input.class, classBy: input.class === null ? null : 'manual' }),
        ...(input.environment === undefined
          ? {}
          : {
              environment: input.environment,
              environmentBy: input.environment === null ? null : 'manual',
            }),
      }),
      shown: ({ class: grade, classBy, environment, environmentBy }) => ({
        class: grade,
        by: classBy,
        environment,
        environmentBy,
      }),
    }),
};
