import { z } from 'zod';
import { prose } from '@/lib/kernel/free-text';
import { NOTE_LEAST, NOTE_MOST, VERDICTS } from './model';

/** What somebody writes about a duty or an incident, as it is kept. */
export const NoteText = prose(NOTE_MOST);

export const LONG_ENOUGH = `At least ${NOTE_LEAST} characters: what, and what should happen.`;

export const DoDuty = z
  .strictObject({
    id: z.number('A duty has a number.').int().positive('A duty has a number.'),
    verdict: z.enum(VERDICTS, `One of ${VERDICTS.join(', ')}.`),
    note: NoteText.transform((text) => (text === '' ? null : text))
      .nullable()
      .default(null),
  })
  .refine(({ verdict, note }) => verdict === 'fine' || (note?.length ?? 0) >= NOTE_LEAST, {
    path: ['note'],
    message: LONG_ENOUGH,
  });
export type DoDuty = z.output<typeof DoDuty>;
