import { z } from 'zod';
import { plainName } from '@/lib/kernel/free-text';
import { VIEW_NOUNS, viewQuery } from './model';

const Id = z.uuid('Not the id of a view.');
const Name = plainName(80, 'Enter a name.');
const Query = z.string().max(8_000, 'A view of so many filters cannot be kept.').transform(viewQuery);

export const SaveView = z.strictObject({
  noun: z.enum(VIEW_NOUNS),
  name: Name,
  query: Query,
  isShared: z.boolean(),
});
export type SaveView = z.output<typeof SaveView>;

/** What is left out stays. */
export const UpdateView = z.strictObject({
  id: Id,
  name: Name.optional(),
  query: Query.optional(),
  isShared: z.boolean().optional(),
});
export type UpdateView = z.output<typeof UpdateView>;

export const RemoveView = z.strictObject({ id: Id });
export type RemoveView = z.output<typeof RemoveView>;

/** Null: the navigation leads to the list as it is again. */
export const SetDefaultView = z.strictObject({ noun: z.enum(VIEW_NOUNS), id: Id.nullable() });
export type SetDefaultView = z.output<typeof SetDefaultView>;
