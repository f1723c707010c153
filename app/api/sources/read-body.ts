import type { z } from 'zod';
import { invalid } from '@/lib/kernel/errors';

const MAX_CHARACTERS = 64 * 1024;

/**
 * The JSON body of a request, read by its schema; an empty body counts as `{}`.
 * @throws MusterError `request/malformed`, `request/invalid` with the fields; neither repeats what was sent.
 */
export async function readBody<Out>(request: Request, schema: z.ZodType<Out>): Promise<Out> {
  const text = await request.text();
  if (text.length > MAX_CHARACTERS) throw invalid('request/malformed', 'The body is too large.');
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalid('request/malformed', 'The body is not JSON.');
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) fields[issue.path.map(String).join('.') || 'body'] ??= issue.message;
  throw invalid('request/invalid', 'The request is not valid; see the fields.', { fields });
}
