import { z } from 'zod';
import { ROLES } from '@/lib/access/roles';
import { ACTIONS, type Action } from '@/lib/access/table';
import { plainName } from '@/lib/kernel/free-text';
import { TOKEN_MAX_DAYS } from './model';

const text = (what: string, most: number) =>
  z.string(`Enter ${what}.`).trim().min(1, `Enter ${what}.`).max(most, `At most ${most} characters.`);

export const AddMapping = z
  .object({
    groupName: text('the name or id of a group', 500),
    role: z.enum(ROLES, { error: `Choose one of ${ROLES.join(', ')}.` }),
    team: z
      .string()
      .trim()
      .max(200, 'At most 200 characters.')
      .nullish()
      .transform((team) => team || null),
  })
  .refine((mapping) => mapping.role !== 'owner' || mapping.team !== null, {
    path: ['team'],
    message: 'Owners answer for a team: enter its name as in the owner tags.',
  })
  .refine((mapping) => mapping.role === 'owner' || mapping.team === null, {
    path: ['team'],
    message: 'Only the role owner has a team; leave this empty.',
  });
export type AddMapping = z.output<typeof AddMapping>;

export const RemoveMapping = z.object({ id: z.uuid('Not the id of a mapping.') });
export type RemoveMapping = z.output<typeof RemoveMapping>;

export const CreateToken = z.object({
  name: plainName(100, 'Enter a name that says what uses the token.'),
  scopes: z
    .array(z.enum(ACTIONS as [Action, ...Action[]], { error: 'Not an action of Muster.' }))
    .min(1, 'Choose at least one thing the token may do.')
    .transform((scopes) => [...new Set(scopes)].sort()),
  days: z.coerce
    .number(`A number of days from 1 to ${TOKEN_MAX_DAYS}.`)
    .int(`A number of days from 1 to ${TOKEN_MAX_DAYS}.`)
    .min(1, `A number of days from 1 to ${TOKEN_MAX_DAYS}.`)
    .max(TOKEN_MAX_DAYS, `A number of days from 1 to ${TOKEN_MAX_DAYS}.`),
});
export type CreateToken = z.output<typeof CreateToken>;

export const RevokeToken = z.object({ id: z.uuid('Not the id of a token.') });
export type RevokeToken = z.output<typeof RevokeToken>;
