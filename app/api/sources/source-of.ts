import { notFound } from '@/lib/kernel/errors';
import { OneSource } from '@/lib/sources/schema';

/** The source a path names. @throws MusterError `source/not-found` when it names none */
export function sourceOf(params: Readonly<Record<string, string | string[] | undefined>>): OneSource {
  const read = OneSource.safeParse({ sourceId: params.id });
  if (read.success) return read.data;
  throw notFound('source/not-found', 'There is no such source, or it was removed.');
}
