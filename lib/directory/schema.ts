import { z } from 'zod';
import { plainName, Reason } from '@/lib/kernel/free-text';
import { TOKEN_MAX_DAYS } from '@/lib/people/model';

const DAYS = `A number of days from 1 to ${TOKEN_MAX_DAYS}.`;
const ownerName = z.string().trim().min(1, 'Enter the name of an owner.').max(200, 'At most 200 characters.');

export const CreateDirectoryToken = z.object({
  name: plainName(80, 'Enter the directory it is for.'),
  days: z.coerce.number(DAYS).int(DAYS).min(1, DAYS).max(TOKEN_MAX_DAYS, DAYS),
});
export type CreateDirectoryToken = z.output<typeof CreateDirectoryToken>;

const optional = (schema: z.ZodString) =>
  z
    .union([schema, z.literal('')])
    .nullish()
    .transform((text) => text || null);

export const ConfigureDirectory = z.object({
  groupPrefix: optional(
    z.string().trim().min(2, 'At least 2 characters, or leave it empty.').max(100, 'At most 100 characters.'),
  ),
  musterOwner: optional(ownerName),
});
export type ConfigureDirectory = z.output<typeof ConfigureDirectory>;

export const LinkGroup = z.object({
  groupId: z.uuid('Not the id of a group.'),
  /** Name of the owner the group's members are; null: of none. One that is not there is made, as a team. */
  owner: optional(ownerName),
});
export type LinkGroup = z.output<typeof LinkGroup>;

export const SetActive = z.object({
  userId: z.uuid('Not the id of a user.'),
  active: z.boolean(),
  reason: Reason,
});
export type SetActive = z.output<typeof SetActive>;

export const DismissItems = z.object({
  leaverId: z.uuid('Not the id of a leaver.'),
  credentialIds: z
    .array(z.coerce.number().int().positive('Not the number of a credential.'))
    .min(1, 'Choose at least one.')
    .max(500, 'At most 500 at once.'),
  reason: Reason,
});
export type DismissItems = z.output<typeof DismissItems>;
