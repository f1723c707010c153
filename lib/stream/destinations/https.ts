import { z } from 'zod';
import { MusterError } from '@/lib/kernel/errors';
import { Reference } from '@/lib/notices/channels/fields';
import { type PostAnswer, post } from '@/lib/platform/http/post';
import { type Destination, SendFailure } from './contract';

/** Headers that are the connection's own. */
const TAKEN = [
  'host',
  'content-length',
  'content-type',
  'transfer-encoding',
  'connection',
  'upgrade',
  'expect',
];

const Config = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: 'A full https:// address.' }).max(2_000),
    body: z.enum(['lines', 'array'], 'One of lines, array.').default('lines'),
    header: z
      .string()
      .trim()
      .toLowerCase()
      .max(60, 'At most 60 characters.')
      .regex(/^[a-z0-9-]*$/, 'Letters, digits and hyphens.')
      .refine((name) => !TAKEN.includes(name), 'This header belongs to the connection. Choose another one.')
      .default(''),
    secret: Reference.or(z.literal('')).default(''),
  })
  .refine(({ header, secret }) => (header === '') === (secret === ''), {
    path: ['secret'],
    error: 'Header and value belong together: give both or neither.',
  });

const TIMEOUT_MS = 10_000;
const TYPES = { lines: 'application/x-ndjson', array: 'application/json' } as const;

/** An endpoint that takes batches over HTTPS: 2xx took it whole, everything else took nothing. */
export const https: Destination<z.output<typeof Config>> = {
  schema: Config,
  open: async ({ url, body, header, secret }, { allowPrivate, resolve }) => {
    const value = secret === '' ? null : await resolve(secret);
    if (value !== null && !/^[\x20-\x7e\t]+$/.test(value))
      throw new SendFailure('The value of the header holds characters that a header cannot carry.');
    const headers = {
      'content-type': TYPES[body],
      ...(value !== null && { [header]: value }),
    };
    return {
      send: async (batch) => {
        const lines = batch.map(({ json }) => json);
        const text = body === 'lines' ? `${lines.join('\n')}\n` : `[${lines.join(',')}]`;
        judge(await post(url, text, { allowPrivate, headers, timeoutMs: TIMEOUT_MS }).catch(explain));
      },
      close: async () => undefined,
    };
  },
};

function explain(error: unknown): never {
  const said = error instanceof MusterError ? error.message : 'The connection failed.';
  throw new SendFailure(said, { cause: error });
}

/** A refused batch is tried again like any other: the next event may not overtake it. */
function judge({ status, headers }: PostAnswer): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400)
    throw new SendFailure(`It answered ${status}, a redirect to elsewhere, which is not followed.`);
  throw new SendFailure(`It answered ${status}.`, { retryAfterSeconds: secondsOf(headers['retry-after']) });
}

const LONGEST_WAIT_SECONDS = 3_600;

function secondsOf(header: string | undefined): number | null {
  return header && /^\d{1,6}$/.test(header) ? Math.min(Number(header), LONGEST_WAIT_SECONDS) : null;
}
