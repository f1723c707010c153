import { z } from 'zod';
import { line, prose, Reason, TicketLink } from '@/lib/kernel/free-text';
import { ANALYSED_REQUIREMENTS, MOST_FREQUENCY_DAYS, MOST_REVIEW_MONTHS } from './model';

const PART_LEAST = 10;
const PART_MOST = 4_000;
const Id = z.number('A document has a number.').int().positive('A document has a number.');
const Version = z.number('A version has a number.').int().positive('A version has a number.');
const Title = line(200).refine((text) => text.length >= 3, 'A title of at least 3 characters.');
const part = (what: string) =>
  prose(PART_MOST).refine(
    (text) => text.length >= PART_LEAST,
    `${what}, in at least ${PART_LEAST} characters.`,
  );
const Summary = prose(500).refine((text) => text.length >= 3, 'Say in a few words what is different.');
const Day = z.iso.date('A day, such as 2027-01-01.').nullable().default(null);
const months = (most: number) =>
  z
    .number('Whole months.')
    .int('Whole months.')
    .min(1, 'At least 1 month.')
    .max(most, `At most ${most} months.`);

const Analysis = z.strictObject({
  kind: z.literal('analysis'),
  title: Title,
  assets: part('What is protected'),
  threats: part('What it is protected from'),
  factors: part('What makes it likely, and how much harm it would do'),
  frequencyDays: z
    .number('Whole days.')
    .int('Whole days.')
    .min(1, 'At least 1 day.')
    .max(MOST_FREQUENCY_DAYS, `At most ${MOST_FREQUENCY_DAYS.toLocaleString('en')} days.`),
  justification: part('Why that frequency makes the threat unlikely or harmless enough'),
  reviewMonths: months(MOST_REVIEW_MONTHS.analysis),
  effectiveFrom: Day,
});

const Policy = z.strictObject({
  kind: z.literal('policy'),
  title: Title,
  link: TicketLink,
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .refine(
      (text) => text === null || /^[0-9a-f]{64}$/.test(text),
      '64 hexadecimal digits, as sha256sum prints them.',
    )
    .default(null),
  reviewMonths: months(MOST_REVIEW_MONTHS.policy),
  effectiveFrom: Day,
});

/** Whoever reads a version later has to find that very text. */
const hasText = (document: { kind: string; link?: string | null; sha256?: string | null }) =>
  document.kind !== 'policy' || Boolean(document.link) || Boolean(document.sha256);
const TEXT_MISSING = { path: ['link'], message: 'A link to the document, its SHA-256, or both.' };

export const AddDocument = z
  .discriminatedUnion('kind', [
    Analysis.extend({
      requirement: z.enum(ANALYSED_REQUIREMENTS, `One of ${ANALYSED_REQUIREMENTS.join(', ')}.`),
    }),
    Policy,
  ])
  .refine(hasText, TEXT_MISSING);
export type AddDocument = z.output<typeof AddDocument>;

export const ReviseDocument = z
  .discriminatedUnion('kind', [
    Analysis.extend({ id: Id, basedOn: Version, changeSummary: Summary }),
    Policy.extend({ id: Id, basedOn: Version, changeSummary: Summary }),
  ])
  .refine(hasText, TEXT_MISSING);
export type ReviseDocument = z.output<typeof ReviseDocument>;

export const ApproveVersion = z.strictObject({ id: Id, version: Version });
export type ApproveVersion = z.output<typeof ApproveVersion>;

export const RecordReview = z.strictObject({ id: Id, version: Version, note: Reason });
export type RecordReview = z.output<typeof RecordReview>;

export const RetireDocument = z.strictObject({ id: Id, reason: Reason });
export type RetireDocument = z.output<typeof RetireDocument>;
