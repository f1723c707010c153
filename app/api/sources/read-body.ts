import type { z } from 'zod';
import { invalid } from '@/lib/kernel/errors';
import { fieldsOf } from '@/lib/web/errors';

const MAX_CHARACTERS = 64 * 1024;

/**
 * The JSON body of a request, read by its schema; an empty body counts as `{}`.
 * @throws MusterError `request/malformed`, `request/invalid` with the fields; neither repeats what was sent.
 */
export async function readBody<Out>(
  request: Request,
  schema: z.ZodType<Out>,
  most = MAX_CHARACTERS,
): Promise<Out> {
  const text = await request.text();
  if (text.length > most)
    throw invalid(
      'request/malformed',
      `The body is too large: at most ${most.toLocaleString('en')} characters.`,
    );
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalid('request/malformed', 'The body is not JSON.');
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const fields = fieldsOf(
    read.error.issues.map((issue) => ({ keys: undefined, ...issue })),
    'body',
  );
  throw invalid('request/invalid', 'The request is not valid; see the fields.', { fields });
}
