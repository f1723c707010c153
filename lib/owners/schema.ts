import { z } from 'zod';
import { line, Reason } from '@/lib/kernel/free-text';
import { ANSWER_DAYS, MOST_AT_ONCE, NO_PERSON, OWNER_KINDS } from './model';

/** Name of an owner as it stands on credentials. */
export const OwnerName = line(100)
  .min(1, 'Enter the name as it stands in the owner tags of its credentials.')
  .refine((name) => !name.includes('@'), NO_PERSON)
  .refine(
    (name) => !['none', 'any', 'unknown'].includes(name.toLowerCase()),
    'This word stands for no owner in filters and exports; choose another name.',
  );

const Mail = line(254).toLowerCase().pipe(z.email('A mail address, such as team@example.com.'));
const Uuid = (what: string) => z.uuid(`Not the id of ${what}.`);

const Contact = {
  kind: z.enum(OWNER_KINDS, { error: `Choose one of ${OWNER_KINDS.join(', ')}.` }),
  mail: Mail.nullable(),
  slackChannel: line(80)
    .regex(/^#?[\p{L}\p{N}._-]+$/u, 'The name of a channel, such as #payments.')
    .nullable(),
  /** The owner that is asked when this one does not answer. */
  fallbackId: Uuid('an owner').nullable(),
};

export const CreateOwner = z.strictObject({ name: OwnerName, ...Contact });
export type CreateOwner = z.output<typeof CreateOwner>;

export const EditOwner = z.strictObject({ id: Uuid('an owner'), ...Contact });
export type EditOwner = z.output<typeof EditOwner>;

/** `handTo`: the owner that takes over all of it; null where there is nothing to take over. */
export const RemoveOwner = z.strictObject({ id: Uuid('an owner'), handTo: Uuid('an owner').nullable() });
export type RemoveOwner = z.output<typeof RemoveOwner>;

export const AddMember = z.strictObject({
  ownerId: Uuid('an owner'),
  mail: Mail,
  name: line(200).min(1, 'Enter their name.'),
});
export type AddMember = z.output<typeof AddMember>;

export const RemoveMember = z.strictObject({ ownerId: Uuid('an owner'), userId: Uuid('a member') });
export type RemoveMember = z.output<typeof RemoveMember>;

const Ids = z
  .array(z.number().int().positive())
  .min(1, 'Choose at least one credential.')
  .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE.toLocaleString('en')} at once.`);

/** Credentials by id, or all that match a query of the credentials list. */
const Asked = z.union([z.strictObject({ ids: Ids }), z.strictObject({ query: z.string().max(8_000) })]);

export const ProposeOwner = z.strictObject({
  target: Asked,
  /** A name; `named`: whom tag, rule or hand name on each; `proposed`: the best proposal for each. */
  owner: z.union([z.strictObject({ name: OwnerName }), z.enum(['named', 'proposed'])]),
  reason: Reason,
  answerDays: z.number().int().min(1).max(90).default(ANSWER_DAYS),
});
export type ProposeOwner = z.output<typeof ProposeOwner>;

/** Questions that wait for an answer: by credential, or all that wait for one owner, narrowed by a query of the list. */
const Waiting = z.union([
  z.strictObject({ ids: Ids }),
  z.strictObject({ owner: OwnerName, query: z.string().max(8_000).default('') }),
]);
export type Waiting = z.output<typeof Waiting>;

export const AcceptOwnership = z.strictObject({
  target: Waiting,
  /** Needed where security answers for a team it does not belong to. */
  reason: Reason.nullable().default(null),
});
export type AcceptOwnership = z.output<typeof AcceptOwnership>;

export const DeclineOwnership = z.strictObject({
  target: Waiting,
  reason: Reason,
  /** Whom to ask instead, as far as they know. */
  hint: line(200)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});
export type DeclineOwnership = z.output<typeof DeclineOwnership>;

export const HandOver = z.strictObject({ ids: Ids, to: OwnerName, reason: Reason });
export type HandOver = z.output<typeof HandOver>;

export const SaveRules = z.strictObject({
  /** The version it was written over, so that two people do not overwrite each other. */
  version: z.number().int().nonnegative(),
  text: z.string().max(500_000, 'At most 500,000 characters.'),
});
export type SaveRules = z.output<typeof SaveRules>;
