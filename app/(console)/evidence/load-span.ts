import { MusterError } from '@/lib/kernel/errors';

type Raw = Record<string, string | string[] | undefined>;

/** One parameter of an address, the last where it is given twice. */
export const one = (raw: Raw, name: string): string | undefined => [raw[name]].flat().at(-1) || undefined;

/** What was asked for, or why it cannot be shown. */
export async function orRefusal<Value>(
  work: Promise<Value>,
): Promise<{ found: Value; refusal: null } | { found: null; refusal: string }> {
  try {
    return { found: await work, refusal: null };
  } catch (error) {
    if (error instanceof MusterError && error.kind === 'invalid')
      return { found: null, refusal: error.message };
    throw error;
  }
}
