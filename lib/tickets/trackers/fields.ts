import { z } from 'zod';

/** The address of a tracker's API, without credentials, query or fragment. */
export const BaseUrl = z
  .url({ protocol: /^https?$/, error: 'A full https:// address.' })
  .max(300, 'At most 300 characters.')
  .refine((text) => {
    const { search, hash, username, password } = new URL(text);
    return search === '' && hash === '' && username === '' && password === '';
  }, 'An address without user, query or fragment.')
  .transform((text) => text.replace(/\/+$/, ''));

const LABEL = /^[^\s,]{1,50}$/;
const MOST_LABELS = 10;

/** Labels with commas between them. Jira allows no space in one, so none does. */
export const Labels = z
  .string()
  .max(600)
  .default('')
  .transform((text) => [...new Set(text.split(',').map((label) => label.trim()))].filter(Boolean))
  .refine(
    (labels) => labels.length <= MOST_LABELS && labels.every((label) => LABEL.test(label)),
    `At most ${MOST_LABELS} labels of up to 50 characters without spaces, with commas between them.`,
  );

export const ProjectKey = z
  .string('Enter the key of the project.')
  .trim()
  .regex(/^[A-Z][A-Z0-9_]{1,49}$/, 'A project key such as SEC: capitals, digits and underscores.');

export const Repository = z
  .string('Enter the repository.')
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
    'A repository as owner/name, for example acme/operations.',
  );

/** A name in Jira that somebody chose: of a component, an issue type, a transition. */
export const JiraName = z.string().trim().max(80, 'At most 80 characters.');
