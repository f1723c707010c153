import { z } from 'zod';
import { type PackScope, WHOLE_SCOPE } from '@/lib/evidence/model';
import { prose } from '@/lib/kernel/free-text';
import { EVERY, REPORT_IDS, STATEMENTS } from './model';

const MOST_REVIEWERS = 20;
const word = z.string().trim().max(200, 'At most 200 characters.');
const one = word.nullish().transform((text) => (text ? [text] : null));
const Scope = z
  .strictObject({ environment: one, owner: one })
  .default({ environment: null, owner: null })
  .transform(
    ({ environment, owner }): PackScope => ({ ...WHOLE_SCOPE, environments: environment, owners: owner }),
  );
/** Addresses of people who have an account, each once. */
const Reviewers = z
  .array(z.email('An address such as ann@example.com.'))
  .max(MOST_REVIEWERS, `At most ${MOST_REVIEWERS}.`)
  .transform((mails) => [...new Set(mails.map((mail) => mail.toLowerCase()))]);
const SomeReviewers = Reviewers.refine(
  (mails) => mails.length > 0,
  'Name at least one reviewer by mail address.',
);
const ReportName = z.enum(REPORT_IDS, `One of ${REPORT_IDS.join(', ')}.`);
const Id = z.uuid('A run or schedule has a UUID.');
const Day = z.iso.date('A day such as 2026-09-30.');

export const CreateSchedule = z.strictObject({
  report: ReportName,
  every: z.enum(EVERY, `One of ${EVERY.join(', ')}.`),
  scope: Scope,
  reviewers: SomeReviewers,
});
export type CreateSchedule = z.output<typeof CreateSchedule>;

export const ChangeSchedule = z.strictObject({
  id: Id,
  every: z.enum(EVERY, `One of ${EVERY.join(', ')}.`),
  reviewers: SomeReviewers,
});
export type ChangeSchedule = z.output<typeof ChangeSchedule>;

export const OneOf = z.strictObject({ id: Id });
export type OneOf = z.output<typeof OneOf>;

export const RequestRun = z
  .strictObject({
    report: ReportName,
    /** First and last day; the last belongs to the period and must be over. */
    from: Day,
    to: Day,
    scope: Scope,
    reviewers: Reviewers.default([]),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins.' });
export type RequestRun = z.output<typeof RequestRun>;

export const SignOff = z
  .strictObject({
    id: Id,
    statement: z.enum(STATEMENTS, `One of ${STATEMENTS.join(', ')}.`),
    note: prose(2_000)
      .nullish()
      .transform((text) => text || null),
  })
  .refine(({ statement, note }) => statement === 'accepted' || (note !== null && note.length >= 3), {
    path: ['note'],
    message: 'Say what you remark or why you reject it, in at least 3 characters.',
  });
export type SignOff = z.output<typeof SignOff>;
