import { z } from 'zod';
import { plainName } from '@/lib/kernel/free-text';
import { DESTINATION_KINDS } from './model';

export const AddDestination = z.strictObject({
  kind: z.enum(DESTINATION_KINDS, `One of ${DESTINATION_KINDS.join(', ')}.`),
  name: plainName(80, 'Give the destination a name.'),
  /** As the form gives it; the destination's own schema reads it. */
  config: z.record(z.string().max(40), z.string().max(2_000, 'At most 2000 characters.')),
  /** `now`: what happens from here on; `start`: also everything that the trail still holds. */
  begin: z.enum(['now', 'start'], 'One of now, start.').default('now'),
});
export type AddDestination = z.output<typeof AddDestination>;

export const OneDestination = z.strictObject({ id: z.uuid('A destination has a UUID.') });
export type OneDestination = z.output<typeof OneDestination>;

/** What the list of tries is narrowed to. */
export interface AttemptSearch {
  /** Id of a destination. */
  destination: string | null;
  outcome: 'taken' | 'failed' | null;
}

const PARTS: Record<keyof AttemptSearch, z.ZodType<string>> = {
  destination: z.uuid(),
  outcome: z.enum(['taken', 'failed']),
};

/** The search in an address; what is not understood is left out and named. */
export function parseAttemptSearch(raw: Record<string, string | string[] | undefined>): {
  search: AttemptSearch;
  ignored: string[];
} {
  const search: AttemptSearch = { destination: null, outcome: null };
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const value = [given].flat().at(-1);
    if (value === undefined || value === '') continue;
    const parsed = Object.hasOwn(PARTS, name) ? PARTS[name as keyof AttemptSearch].safeParse(value) : null;
    if (parsed?.success) search[name as 'destination'] = parsed.data;
    else ignored.push(name);
  }
  return { search, ignored };
}

/** The address of the list of tries, narrowed so. */
export function attemptsHref(search: Partial<AttemptSearch>): string {
  const params = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return `/settings/stream${params.size > 0 ? `?${params}` : ''}#tries`;
}
