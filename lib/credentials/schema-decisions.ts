import { z } from 'zod';
import { line, Reason } from '@/lib/kernel/free-text';
import { CLASSES, ENVIRONMENT_NAME } from './model';

const Ids = z.array(z.number().int().positive()).min(1).max(500);

/** Class and environment set by hand; a field left out stays, null hands it back to rules and tags. */
export const ClassifyCredentials = z
  .strictObject({
    ids: Ids,
    class: z.enum(CLASSES).nullable().optional(),
    environment: z
      .string()
      .trim()
      .toLowerCase()
      .regex(ENVIRONMENT_NAME, 'Letters, digits, dot, dash; at most 40.')
      .nullable()
      .optional(),
    reason: Reason,
  })
  .refine(
    (input) => input.class !== undefined || input.environment !== undefined,
    'Choose a class or an environment.',
  );
export type ClassifyCredentials = z.infer<typeof ClassifyCredentials>;

/** Owner set by hand; null hands it back to the tags. A person is never an owner. */
export const AssignOwner = z.strictObject({
  ids: Ids,
  team: line(100)
    .min(1)
    .refine((name) => !name.includes('@'), 'An owner is a team, not a person: no e-mail address.')
    .refine(
      // As filters `none` and `any` stand for no team and for whichever.
      (name) => !['none', 'any'].includes(name.toLowerCase()),
      'This cannot be the name of a team.',
    )
    .nullable(),
  reason: Reason,
});
export type AssignOwner = z.infer<typeof AssignOwner>;
