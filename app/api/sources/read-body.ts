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
  return readInput(body, schema);
}

/**
 * What a request says in its address, or put together of its parts, read by a schema.
 * @throws MusterError `request/invalid` with the fields, which does not repeat what was sent.
 */
export function readInput<Out>(input: unknown, schema: z.ZodType<Out>): Out {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const fields = fieldsOf(
    read.error.issues.map((issue) => ({ keys: undefined, ...issue })),
    'body',
  );
  throw invalid('request/invalid', 'The request is not valid; see the fields.', { fields });
}
