import { z } from 'zod';

const REFERENCE = /^(env:[A-Za-z_]\w*|file:\/\S.*)$/;

/** A secret, said as where it is. Never repeated in an error: it may be the secret itself. */
export const Reference = z
  .string('Say where the secret is: env:NAME or file:/path.')
  .trim()
  .max(400, 'At most 400 characters.')
  .regex(
    REFERENCE,
    'A secret is never stored here. Put it into the environment or a file of the worker and write env:NAME or file:/path.',
  );

const MAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}$/;

export const MailAddress = z
  .string('Enter a mail address.')
  .trim()
  .max(254, 'At most 254 characters.')
  .regex(MAIL, 'Not a mail address, for example muster@example.com.');
