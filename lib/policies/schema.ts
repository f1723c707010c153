import { z } from 'zod';
import type { CredentialKind } from '@/lib/credentials/model';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { DEFAULT_CHECKS } from '@/lib/policies/default-policy-checks';
import type { Policy } from '@/lib/policies/model';
import { BASES, SEVERITIES } from '@/lib/policies/model';
import { ClassificationRules, KebabId } from '@/lib/policies/schema-classification';

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

const Span = z.strictObject({ days: Days, source: Source });
const Seconds = z
  .int()
  .min(1)
  .max(3650 * 86_400);
const Lifetime = z.strictObject({ seconds: Seconds, source: Source });

const Resource = z.string().trim().min(1).max(200);

/** Parts added since the first policies were stored; one that lacks them is read as if it held the default. */
const CHECKS = {
  rotationGrace: Span.default(DEFAULT_CHECKS.rotationGrace),
  mustExpire: z
    .array(
      z.strictObject({
        kind: Kind,
        resource: Resource.nullable(),
        except: z.array(Resource).max(50).readonly().optional(),
        source: Source,
      }),
    )
    .max(200)
    .readonly()
    .default(DEFAULT_CHECKS.mustExpire),
  overlap: Span.default(DEFAULT_CHECKS.overlap),
  newRegion: Span.default(DEFAULT_CHECKS.newRegion),
  recreated: z
    .strictObject({ share: z.number().gt(0).max(1), days: Days, source: Source })
    .default(DEFAULT_CHECKS.recreated),
  keySizes: z
    .strictObject({
      rsaBits: z.int().min(512).max(16_384),
      ellipticBits: z.int().min(112).max(521),
      source: Source,
    })
    .default(DEFAULT_CHECKS.keySizes),
  publicCertificates: z
    .strictObject({
      limits: z
        .array(z.strictObject({ issuedFrom: z.iso.date(), days: Days }))
        .min(1)
        .max(20)
        .refine(
          (limits) =>
            limits.every((each, i) => i === 0 || each.issuedFrom > (limits[i - 1]?.issuedFrom ?? '')),
          'The limits are in the order of their days of issue.',
        )
        .readonly(),
      source: Source,
    })
    .default(DEFAULT_CHECKS.publicCertificates),
  passwordPolicy: z
    .strictObject({
      minimumLength: z.int().min(1).max(128),
      reusePrevention: z.int().min(0).max(24),
      lowercase: z.boolean(),
      uppercase: z.boolean(),
      numbers: z.boolean(),
      symbols: z.boolean(),
      source: Source,
    })
    .default(DEFAULT_CHECKS.passwordPolicy),
  secondFactor: z
    .strictObject({ rootHardware: z.boolean(), source: Source })
    .default(DEFAULT_CHECKS.secondFactor),
  exceptionLimits: z
    .strictObject({ notice: Span, low: Span, medium: Span, high: Span, critical: Span })
    .default(DEFAULT_CHECKS.exceptionLimits),
  tokenLifetimes: z
    .strictObject({ access: Lifetime, machine: Lifetime, refresh: Lifetime, service: Lifetime })
    .default(DEFAULT_CHECKS.tokenLifetimes),
};

const FrameworkClause = z.strictObject({
  measure: z.enum(['age', 'idle']),
  kind: Kind,
  provider: z.string().trim().min(1).max(40).nullable(),
  when: z.literal('single-factor').nullable(),
  days: Days,
  basis: z.enum(BASES),
  control: z.string().trim().min(1).max(200),
  source: Source,
});

const FrameworkScope = z.strictObject({
  version: z.string().trim().min(1).max(40),
  clauses: z.array(FrameworkClause).max(200).readonly(),
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
  ...CHECKS,
  frameworks: z.record(KebabId, FrameworkScope).readonly().default({}),
  classification: ClassificationRules.default([]),
  tags: z.strictObject({ owner: TagNames, class: TagNames, environment: TagNames }),
  rules: z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'A rule id is in kebab-case.'),
    z.strictObject({ enabled: z.boolean().optional(), severity: z.enum(SEVERITIES).optional() }),
  ),
}) satisfies z.ZodType<Policy>;
export type PolicyDocument = z.infer<typeof PolicyDocument>;
