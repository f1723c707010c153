import { z } from 'zod';
import { AssignOwner, ClassifyCredentials } from '@/lib/credentials/schema-decisions';
import { Reason } from '@/lib/kernel/free-text';

const Target = z.union([
  z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(500) }),
  /** Query of the credentials list: all that match it. */
  z.strictObject({ query: z.string().max(8_000) }),
]);
export type BulkTarget = z.infer<typeof Target>;

const { class: Class, environment: Environment } = ClassifyCredentials.shape;
const Decision = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('class'), class: Class, environment: Environment })
    .refine(
      (given) => given.class !== undefined || given.environment !== undefined,
      'Choose a class or an environment.',
    ),
  z.strictObject({ kind: z.literal('owner'), team: AssignOwner.shape.team }),
]);

export const PreviewBulk = z.strictObject({ target: Target, decision: Decision });
export type PreviewBulk = z.infer<typeof PreviewBulk>;

export const RequestBulk = PreviewBulk.extend({
  reason: Reason,
  /** How many the preview said the change is about; when that moved, nothing is changed. */
  expected: z.number().int().nonnegative(),
});
export type RequestBulk = z.infer<typeof RequestBulk>;

export const UndoBulk = z.strictObject({ id: z.uuid('Not the id of a bulk change.') });
export type UndoBulk = z.infer<typeof UndoBulk>;
