import { expect, it } from 'vitest';
import { copyText } from './copy';

/** What PostgreSQL reads of a JSON value: COPY's own escapes undone. */
const read = (json: unknown) => JSON.parse(copyText({ json }).replace(/\\\\/g, '\\')) as unknown;

it.each([
  ['a\0b', 'ab'],
  ['half \ud83d of', 'half \ufffd of'],
  ['whole 😀', 'whole 😀'],
  ['\\u0000 as typed', '\\u0000 as typed'],
  ['\\ud83d as typed', '\\ud83d as typed'],
  ['three \\\\\0', 'three \\\\'],
])('%j becomes JSON that jsonb takes: %j', (text, expected) => {
  expect(read({ [text]: text })).toEqual({ [expected]: expected });
});
