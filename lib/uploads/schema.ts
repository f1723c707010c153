import { z } from 'zod';
import { SourceName } from '@/lib/sources/schema';

/** A moment as people and programs write it; a day alone is its beginning. UTC where no zone is said. */
const Moment = z
  .string('Say the date that the file represents.')
  .trim()
  .regex(
    /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/,
    'A date, as in 2026-11-21 or 2026-11-21T09:30:00Z.',
  )
  .transform(
    (text) =>
      new Date(
        /Z|[+-]\d\d:\d\d$/.test(text.slice(10))
          ? text.replace(' ', 'T')
          : `${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : 'T00:00:00Z'}`,
      ),
  )
  .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.');

const Id = z.uuid('An upload has a UUID.');
const Answer = z
  .string()
  .trim()
  .max(200, 'At most 200 characters.')
  .transform((text) => text || null)
  .nullish();

/** What comes beside the bytes of a file, in the address. */
export const ReceiveUpload = z.object({
  fileName: z.string().max(1_000).default('upload'),
  format: z
    .string()
    .max(60)
    .transform((text) => text || null)
    .nullish(),
  account: Answer,
  principal: Answer,
});
export type ReceiveUpload = z.infer<typeof ReceiveUpload>;

export const OneUpload = z.strictObject({ uploadId: Id });
export type OneUpload = z.infer<typeof OneUpload>;

export const ConfirmUpload = z.strictObject({
  uploadId: Id,
  /** Left out, it is the date the file itself names. */
  dataAt: Moment.optional(),
  complete: z.boolean().default(false),
  keepGoodRows: z.boolean().default(false),
  /** Left out, it is the source of the files of this format. */
  sourceName: SourceName.optional(),
});
export type ConfirmUpload = z.infer<typeof ConfirmUpload>;

/** Filters of the list of leaks, from the URL. */
export const LeakFilter = z.object({
  cell: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  upload: z.uuid().optional().catch(undefined),
  repository: z.string().max(400).optional().catch(undefined),
  matched: z.enum(['all', 'yes', 'no']).default('all').catch('all'),
  gone: z.enum(['no', 'yes']).default('no').catch('no'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type LeakFilter = z.infer<typeof LeakFilter>;
