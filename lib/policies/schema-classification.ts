import { z } from 'zod';
import { CLASSES, ENVIRONMENT_NAME } from '@/lib/credentials/model';

/** Ids that people give. */
export const KebabId = z
  .string()
  .max(60, 'At most 60 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'In kebab-case: letters a to z, digits and single dashes.');

const EnvironmentName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(ENVIRONMENT_NAME, 'Letters, digits, dot, dash; at most 40.');

const Words = z.array(z.string().trim().min(1).max(200)).min(1, 'Name at least one.').max(200).readonly();
const Patterned = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.split('*').length <= 11, 'At most ten stars.');

/** What a rule looks at; at least one thing, and all of it has to hold. */
const Condition = z
  .strictObject({
    tag: z.strictObject({ name: z.string().trim().min(1).max(128), value: Patterned }).optional(),
    accounts: Words.optional(),
    environments: z.array(EnvironmentName).min(1, 'Name at least one.').max(50).readonly().optional(),
    privileges: z
      .array(z.enum(['administrative', 'write', 'read']))
      .min(1, 'Name at least one.')
      .max(3)
      .readonly()
      .optional(),
    name: Patterned.optional(),
  })
  .refine(
    (when) => Object.values(when).some((each) => each !== undefined),
    'Say at least one of tag, accounts, environments, privileges, name; without a condition it would match everything.',
  );

const ClassificationRule = z
  .strictObject({
    id: KebabId,
    when: Condition,
    class: z.enum(CLASSES).nullable(),
    environment: EnvironmentName.nullable(),
    reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
  })
  .refine((rule) => rule.class !== null || rule.environment !== null, {
    path: ['class'],
    message: 'Say a class, an environment, or both.',
  })
  .refine((rule) => rule.environment === null || rule.when.environments === undefined, {
    path: ['when', 'environments'],
    message: 'A rule that sets the environment cannot look at it.',
  });

/** In order. What contradicts itself is refused in drafts (draft-schema), so that what was published stays readable. */
export const ClassificationRules = z.array(ClassificationRule).max(500, 'At most 500 rules.').readonly();
