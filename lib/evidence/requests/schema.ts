import { z } from 'zod';
import { prose } from '@/lib/kernel/free-text';

const MISSING = 'Say in a few words what you need.';
const Id = z.number('A request has a number.').int().positive('A request has a number.');
/** Words that may be left out; empty is null. */
const Note = prose(2_000)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

export const AskRequest = z.strictObject({
  question: prose(1_000, MISSING).refine((text) => text.length >= 5, MISSING),
  /** Last day for an answer, in UTC. */
  dueOn: z.iso.date('A day such as 2026-12-31.'),
});
export type AskRequest = z.output<typeof AskRequest>;

const ANSWER = {
  packId: z
    .union([z.literal(''), z.uuid('A pack has a UUID.')], 'A pack has a UUID.')
    .nullable()
    .default(null)
    .transform((id) => id || null),
  note: Note,
};
const isAnswer = ({ packId, note }: { packId: string | null; note: string | null }) =>
  packId !== null || note !== null;
const NO_ANSWER = { path: ['note'], message: 'Answer with a pack, with a note, or with both.' };

/** An answer without what it answers, as it comes to the address of the request. */
export const Answer = z.strictObject(ANSWER).refine(isAnswer, NO_ANSWER);
export const AnswerRequest = z.strictObject({ id: Id, ...ANSWER }).refine(isAnswer, NO_ANSWER);
export type AnswerRequest = z.output<typeof AnswerRequest>;

export const Withdrawal = z.strictObject({ note: Note });
export const WithdrawRequest = Withdrawal.extend({ id: Id });
export type WithdrawRequest = z.output<typeof WithdrawRequest>;
