import type { Observation } from '@/lib/credentials/model';

/**
 * What the creation times of all versions of a thing say of its age. The dates in a vault's listing belong to the
 * current version or to the thing: only the versions tell. One time missing, and nothing is known.
 */
export function versionDates(
  made: readonly (Date | undefined)[],
): Pick<Observation, 'createdAt' | 'valueChangedAt' | 'lastRotated'> {
  const known = made.filter((at) => at !== undefined).sort((a, b) => a.getTime() - b.getTime());
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last || known.length !== made.length)
    return { createdAt: null, valueChangedAt: null, lastRotated: null };
  return { createdAt: first, valueChangedAt: last, lastRotated: known.length > 1 ? last : 'never' };
}
