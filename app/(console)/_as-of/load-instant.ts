import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import { resolveInstant } from '@/lib/credentials/as-of/instant';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';

type Raw = Record<string, string | string[] | undefined>;

/** The instant a page is asked for: none (now), one, or why the one asked for cannot be shown. */
export type Asked = { at: null; refusal: null } | { at: Date; refusal: null } | { at: null; refusal: string };

/** Reads `asOf` of an address; without one, whoever may not look at the present gets the last instant they may. */
export async function loadInstant(viewer: Viewer, raw: Raw): Promise<Asked> {
  const text = [raw.asOf].flat().at(-1) ?? '';
  const { database, clock } = getRuntime();
  if (text === '') return { at: latestInstant(viewer), refusal: null };
  try {
    return { at: await resolveInstant(viewer, database, text, clock.now()), refusal: null };
  } catch (error) {
    if (error instanceof MusterError && error.kind === 'invalid') return { at: null, refusal: error.message };
    throw error;
  }
}

/** Parameters of an address, without the instant and the place in a list. */
export function otherParams(raw: Raw): [string, string][] {
  return Object.entries(raw).flatMap(([name, value]) =>
    name === 'asOf' || name === 'cursor' || name === 'page'
      ? []
      : [value].flat().flatMap((each): [string, string][] => (each === undefined ? [] : [[name, each]])),
  );
}
