import { z } from 'zod';
import type { CredentialKind } from '@/lib/credentials/model';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { Policy } from '@/lib/policies/model';
import { SEVERITIES } from '@/lib/policies/model';

const kinds = Object.keys(CREDENTIAL_KINDS) as [CredentialKind, ...CredentialKind[]];
const Kind = z.enum(kinds);

/** Whole days, at least one and at most ten years: a longer limit is no limit, which is written as null. */
const Days = z
  .int()
  .min(1, 'A limit is at least 1 day.')
  .max(3650, 'A limit is at most 3650 days; use none instead.');
const Source = z.string().trim().min(1, 'Say where the number comes from.').max(1000);
const ClassLimit = z.strictObject({ days: Days, source: Source });
const TagNames = z.array(z.string().trim().min(1).max(128)).max(20).readonly();

const Expiring = z
  .strictObject({
    share: z.number().gt(0).lt(1),
    minDays: z.int().min(0).max(3650),
    maxDays: Days,
    source: Source,
  })
  .refine((value) => value.minDays <= value.maxDays, {
    path: ['minDays'],
    message: 'The least number of days is not above the greatest.',
  });

/** A stored policy. Every kind and class must be there; fields it does not know are refused. */
export const PolicyDocument = z.strictObject({
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200),
  kindLimits: z.record(Kind, z.strictObject({ days: Days.nullable(), source: Source, byClass: z.boolean() })),
  classLimits: z.strictObject({ A: ClassLimit, B: ClassLimit, C: ClassLimit, D: ClassLimit }),
  classificationDeadlineDays: Days,
  idleLimits: z.record(Kind, z.strictObject({ days: Days.nullable(), source: Source })),
  expiring: Expiring,
  rotationRequired: z.array(Kind).readonly(),
  tags: z.strictObject({ owner: TagNames, class: TagNames, environment: TagNames }),
  rules: z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'A rule id is in kebab-case.'),
    z.strictObject({ enabled: z.boolean().optional(), severity: z.enum(SEVERITIES).optional() }),
  ),
}) satisfies z.ZodType<Policy>;
export type PolicyDocument = z.infer<typeof PolicyDocument>;
