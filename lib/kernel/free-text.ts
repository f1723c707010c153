import { z } from 'zod';

/** Control characters, and direction marks that let one text pass for another. */
const UNSHOWN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** A name must not look like another one either: no characters without a width. */
const UNSEEN = /[\u200b-\u200f\ufeff]/u;
const CANNOT_BE_SHOWN = 'Holds a character that cannot be shown.';
const LINE = 'No control characters, line breaks or direction marks.';

const short = (most: number, missing: string) =>
  z
    .string(missing)
    .trim()
    .normalize('NFC')
    .max(most, `At most ${most.toLocaleString('en')} characters.`);

/** Words of one line, at most `most` UTF-16 units. */
export const line = (most: number, missing = 'Say it in words.') =>
  short(most, missing).refine((text) => !UNSHOWN.test(text), CANNOT_BE_SHOWN);

/** Words of several lines, which may hold tabs. */
export const prose = (most: number, missing = 'Say it in words.') =>
  short(most, missing).refine((text) => !UNSHOWN.test(text.replace(/[\n\r\t]/g, '')), CANNOT_BE_SHOWN);

/** A name by which people know a thing; `missing` says so where there is none. */
export const plainName = (most: number, missing: string) =>
  short(most, missing)
    .min(1, missing)
    .refine((text) => !UNSHOWN.test(text) && !UNSEEN.test(text), LINE);

/** Why somebody decided so; it stays on the trail. */
export const Reason = prose(500, 'Say in a few words why.').refine(
  (text) => text.length >= 3,
  'Say in a few words why.',
);

/** A link to where it is worked on. A scheme besides https could run something where it is clicked. Empty is null. */
export const TicketLink = z
  .string()
  .trim()
  .max(2_000, 'At most 2,000 characters.')
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .refine((text) => {
    if (text === null) return true;
    // The parser mends `https:host` and `https:///host`; what is kept is the text, so its beginning is read as well.
    const url = /^https:\/\/[^/\s@]/i.test(text) ? URL.parse(text) : null;
    return url !== null && url.username === '' && url.password === '';
  }, 'A link that begins with https://, without a user name in it.')
  .default(null);
