import { z } from 'zod';
import { NOTE_LEAST } from '@/lib/duties/model';
import { LONG_ENOUGH, NoteText } from '@/lib/duties/schema';
import { TicketLink } from '@/lib/kernel/free-text';
import { INCIDENT_KINDS } from './model';

const LongNote = NoteText.refine((text) => text.length >= NOTE_LEAST, LONG_ENOUGH);

export const RecordIncident = z.strictObject({
  credentialId: z.number('A credential has a number.').int().positive('A credential has a number.'),
  kind: z.enum(INCIDENT_KINDS, `One of ${INCIDENT_KINDS.join(', ')}.`),
  /** A moment in UTC, as precise as it is known. */
  happenedAt: z.iso.datetime({ local: true, error: 'A date and time (UTC), such as 2026-11-21T14:30.' }),
  note: LongNote,
  ticket: TicketLink,
});
export type RecordIncident = z.output<typeof RecordIncident>;

export const CloseIncident = z.strictObject({
  id: z.number('An incident has a number.').int().positive('An incident has a number.'),
  conclusion: LongNote,
});
export type CloseIncident = z.output<typeof CloseIncident>;
