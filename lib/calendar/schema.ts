import { z } from 'zod';

export const CreateFeed = z.strictObject({
  name: z
    .string('Enter a name that says what it is for.')
    .trim()
    .min(1, 'Enter a name that says what it is for.')
    .max(100, 'At most 100 characters.'),
  /** Query of the credentials list that narrows the feed. */
  query: z.string().max(8_000),
});
export type CreateFeed = z.output<typeof CreateFeed>;

export const RevokeFeed = z.strictObject({ id: z.uuid('Not the id of a calendar feed.') });
export type RevokeFeed = z.output<typeof RevokeFeed>;
