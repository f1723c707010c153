import { z } from 'zod';
import { prose, TicketLink } from '@/lib/kernel/free-text';
import { MOST_COVERED, MOST_FINDINGS, REASON_LEAST, USE_WINDOW_DAYS } from './model';

const Id = z.int('Not the id of an exception.').positive('Not the id of an exception.');

const Reason = prose(2_000).refine(
  (text) => text.replace(/\s+/g, ' ').length >= REASON_LEAST,
  `Say why in at least ${REASON_LEAST} characters; whoever approves decides by it.`,
);
const Measures = prose(2_000).refine(
  (text) => text.length >= 3,
  'Say what stands in for it meanwhile, or “none”.',
);
const Comment = prose(1_000).refine((text) => text.length >= 3, 'Say in a few words why.');

const Day = z.iso.date('A day such as 2026-12-31.');

const Findings = z.strictObject({
  findings: z
    .array(z.int().positive())
    .min(1, 'Choose at least one finding.')
    .max(MOST_FINDINGS, `At most ${MOST_FINDINGS} findings; ask by rule and filter for more.`),
});
const ByFilter = z.strictObject({
  /** A query of the list of findings. */
  query: z.string().max(8_000),
  /** The most findings it may ever cover; null: only those that match now. */
  limit: z
    .int('A whole number.')
    .min(1, 'At least 1.')
    .max(MOST_COVERED, `At most ${MOST_COVERED.toLocaleString('en')}.`)
    .nullable(),
});

const Terms = {
  target: z.union([Findings, ByFilter]),
  /** Begins at 00:00 UTC of this day; null: with the approval. */
  startsOn: Day.nullable().default(null),
  ticket: TicketLink,
  /** Holds only while it stays restricted to named callers. */
  network: z.boolean().default(false),
  /** Holds only while it is used on at most so many of any 30 days; 0: not at all; null: however often. */
  useDays: z
    .int('A whole number of days.')
    .min(0, 'At least 0.')
    .max(USE_WINDOW_DAYS - 1, `At most ${USE_WINDOW_DAYS - 1}.`)
    .nullable()
    .default(null),
  /** The draft it was written as; null: none. */
  draftId: Id.nullable().default(null),
  /** The exception in force that it is to follow. */
  renewsId: Id.nullable().default(null),
};

export const RequestException = z.strictObject({
  ...Terms,
  reason: Reason,
  measures: Measures,
  /** Ends at 00:00 UTC of this day. */
  endsOn: Day,
});
export type RequestException = z.output<typeof RequestException>;

/** What is not finished may be saved as it is; only asking needs all of it. */
export const SaveDraft = z.strictObject({
  ...Terms,
  reason: prose(2_000).default(''),
  measures: prose(2_000).default(''),
  endsOn: Day.nullable().default(null),
});
export type SaveDraft = z.output<typeof SaveDraft>;

export const OneException = z.strictObject({ id: Id });
export type OneException = z.output<typeof OneException>;

/** `revision`: of the request as it was read, so that nobody decides about something else. */
const Deciding = { id: Id, revision: z.int().min(1, 'Say which revision of the request you read.') };

export const ApproveException = z.strictObject({
  ...Deciding,
  comment: prose(1_000)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});
export type ApproveException = z.output<typeof ApproveException>;

export const RefuseException = z.strictObject({ ...Deciding, reason: Comment });
export type RefuseException = z.output<typeof RefuseException>;

export const BreakGlass = z.strictObject({ ...Deciding, reason: Reason });
export type BreakGlass = z.output<typeof BreakGlass>;

export const ReviewBreakGlass = z.strictObject({
  id: Id,
  /** Whether it may go on. */
  verdict: z.enum(['confirm', 'reject']),
  reason: Comment,
});
export type ReviewBreakGlass = z.output<typeof ReviewBreakGlass>;

export const RevokeException = z.strictObject({ id: Id, reason: Comment });
export type RevokeException = z.output<typeof RevokeException>;
