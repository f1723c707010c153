import { z } from 'zod';
import { MOST_DRAWN } from './model';
import { POPULATION_NAMES, populationNamed } from './populations';

const FILE = `One of ${POPULATION_NAMES.join(', ')}.`;
const SIZE = `A whole number from 1 to ${MOST_DRAWN.toLocaleString('en')}, or all.`;

export const DrawSample = z.strictObject({
  packId: z.uuid('A pack has a UUID.'),
  /** Its path in the pack, or its name. */
  file: z.string(FILE).transform((name, context) => {
    const path = populationNamed(name);
    if (path === undefined) context.addIssue({ code: 'custom', message: FILE });
    return path ?? '';
  }),
  size: z.union(
    [z.literal('all'), z.coerce.number<number | string>(SIZE).int(SIZE).min(1, SIZE).max(MOST_DRAWN, SIZE)],
    SIZE,
  ),
  /** Plain characters, so that it is the same bytes in every tool. */
  seed: z
    .string('Any word or number; whoever draws again needs it.')
    .regex(/^[\x21-\x7e]{1,64}$/, 'One to 64 letters, digits or signs of ASCII, without spaces.'),
});
export type DrawSample = z.output<typeof DrawSample>;
