import { z } from 'zod';
import { line, Reason } from '@/lib/kernel/free-text';
import { OwnerName } from '@/lib/owners/schema';
import { ANSWER_DAYS, LEAST_RATIONALE, MOST_AT_ONCE } from './model';
import { DECISIONS } from './states';

/** Words somebody else has to rely on. */
const Words = line(1_000).min(LEAST_RATIONALE, `At least ${LEAST_RATIONALE} characters: say why.`);
const Maybe = line(1_000)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);
const Id = z.uuid('Not the id of a review.');
const Ids = z
  .array(z.number().int().positive())
  .min(1, 'Choose at least one credential.')
  .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`);
/** When whoever decides was shown what they decide about; what changed since then is looked at again. */
const SeenAt = z.iso.datetime('A moment, such as 2026-11-21T08:00:00Z.').transform((text) => new Date(text));

export const REPEATS = [1, 3, 6, 12] as const;

export const DraftReview = z.strictObject({
  name: line(80).min(3, 'Name it, so that people know what they are asked.'),
  /** Query of the credentials list; empty: every credential. */
  query: z.string().max(8_000),
  answerDays: z.number().int().min(1, 'At least a day.').max(90, 'At most 90 days.').default(ANSWER_DAYS),
  /** Months until it comes again; null: never. */
  everyMonths: z.union(REPEATS.map((months) => z.literal(months))).nullable(),
});
export type DraftReview = z.output<typeof DraftReview>;

export const OneReview = z.strictObject({ id: Id });
export type OneReview = z.output<typeof OneReview>;
export const OneSchedule = z.strictObject({ id: z.uuid('Not the id of a schedule.') });
export type OneSchedule = z.output<typeof OneSchedule>;
export const ReasonedReview = z.strictObject({ id: Id, reason: Reason });
export type ReasonedReview = z.output<typeof ReasonedReview>;
export const AcknowledgeReview = z.strictObject({ id: Id, statement: Words });
export type AcknowledgeReview = z.output<typeof AcknowledgeReview>;

export const DecideItems = z.strictObject({
  id: Id,
  ids: Ids,
  decision: z.enum(DECISIONS, { error: `Choose one of ${DECISIONS.join(', ')}.` }),
  /** At least 20 characters where something is taken away, or a privileged one is kept. */
  rationale: Maybe,
  seenAt: SeenAt,
  /** Whether a decision that stands is to be replaced. */
  again: z.boolean().default(false),
});
export type DecideItems = z.output<typeof DecideItems>;

export const SignItems = z.strictObject({
  id: Id,
  ids: Ids,
  verdict: z.enum(['agree', 'send-back']),
  /** Needed where something is sent back. */
  note: Maybe,
  seenAt: SeenAt,
});
export type SignItems = z.output<typeof SignItems>;

export const DelegateItems = z.strictObject({
  id: Id,
  ids: Ids,
  to: z.union([z.strictObject({ owner: OwnerName }), z.strictObject({ member: z.uuid('Not a member.') })]),
  reason: Reason,
});
export type DelegateItems = z.output<typeof DelegateItems>;
