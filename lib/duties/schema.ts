import { z } from 'zod';
import { NOTE_LEAST, NOTE_MOST, VERDICTS } from './model';

// Control characters and direction overrides let a text pass for another one; a line may end.
const PLAIN_TEXT = /^[^\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u;
const withoutLineEnds = (text: string) => text.replace(/\r?\n|\t/g, ' ');

/** What somebody writes about a duty or an incident, as it is kept. */
export const NoteText = z
  .string('Say it in words.')
  .trim()
  .normalize('NFC')
  .max(NOTE_MOST, `At most ${NOTE_MOST.toLocaleString('en')} characters.`)
  .refine((text) => PLAIN_TEXT.test(withoutLineEnds(text)), 'Holds a character that cannot be shown.');

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
