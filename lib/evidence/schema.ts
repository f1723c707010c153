import { z } from 'zod';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { DAY_MS } from '@/lib/kernel/dates';
import { Reason } from '@/lib/kernel/free-text';
import { LONGEST_DAYS, PACK_TYPES } from './model';

const Day = z.iso.date('A day such as 2026-09-30.');
const Id = z.uuid('A pack has a UUID.');
const FRAMEWORK_IDS = FRAMEWORKS.map(({ id }) => id);

/** Words of a list, each at most 200 characters; an empty list is no limit. */
const some = <Value>(each: z.ZodType<Value>) =>
  z
    .array(each)
    .max(500, 'At most 500.')
    .nullish()
    .transform((values) => (values && values.length > 0 ? [...new Set(values)] : null));
const word = z.string().trim().min(1).max(200, 'At most 200 characters.');

/** What of the estate something is about, as it is asked for. */
const Scope = z.strictObject({
  sources: some(z.coerce.number().int().positive('A source has a number.')),
  accounts: some(word),
  environments: some(word),
  kinds: some(
    z.enum(Object.keys(CREDENTIAL_KINDS) as [CredentialKind, ...CredentialKind[]], 'There is no such kind.'),
  ),
  owners: some(word),
});
/** Nothing said: the whole estate. */
export const ScopeOrWhole = Scope.default({
  sources: null,
  accounts: null,
  environments: null,
  kinds: null,
  owners: null,
});

export const RequestPack = z
  .strictObject({
    frameworks: z
      .array(z.enum(FRAMEWORK_IDS as [string, ...string[]], `One of ${FRAMEWORK_IDS.join(', ')}.`))
      .min(1, 'Choose at least one framework.')
      .transform((ids) => [...new Set(ids)].sort()),
    type: z.enum(PACK_TYPES, `One of ${PACK_TYPES.join(', ')}.`),
    /** First day of the period; of a point in time it is not looked at. */
    from: Day.nullish().transform((day) => day ?? null),
    /** Last day of the period, which belongs to it; or the day at whose end the point in time is. */
    to: Day,
    scope: ScopeOrWhole,
    pseudonymised: z.boolean().default(false),
  })
  .refine((pack) => pack.type === 'type-1' || pack.from !== null, {
    path: ['from'],
    message: 'A period has a first day.',
  })
  .refine((pack) => pack.from === null || pack.from <= pack.to, {
    path: ['to'],
    message: 'The period ends before it begins.',
  })
  .refine(
    (pack) => pack.from === null || (Date.parse(pack.to) - Date.parse(pack.from)) / DAY_MS < LONGEST_DAYS,
    { path: ['from'], message: `A period is at most ${LONGEST_DAYS} days long.` },
  );
export type RequestPack = z.output<typeof RequestPack>;

export const OnePack = z.strictObject({ id: Id });
export type OnePack = z.output<typeof OnePack>;

/** `reason` null: the hold is lifted. */
export const HoldPack = z.strictObject({ id: Id, reason: Reason.nullable() });
export type HoldPack = z.output<typeof HoldPack>;
