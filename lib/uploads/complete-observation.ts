import type { Observation } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';

/** Formats cut off fractions of a second, which is no news. */
const SAME_MOMENT_MS = 1_000;

/**
 * What a file says of a credential, completed by what is known of it: where the file says nothing, nothing changes.
 * `ownTags`: the tags of the file win over those known.
 */
export function completed(seen: Observation, known: Observation, ownTags: boolean): Observation {
  const lastUsed = laterUse(seen, known);
  return {
    ...seen,
    kind: known.kind,
    accountName: seen.accountName ?? known.accountName,
    name: seen.name === seen.externalId ? known.name : seen.name,
    holder: isSameHolder(seen, known) ? known.holder : (seen.holder ?? known.holder),
    status: seen.status ?? known.status,
    createdAt: settled(seen.createdAt, known.createdAt),
    valueChangedAt: settled(seen.valueChangedAt, known.valueChangedAt),
    lastRotated: settled(seen.lastRotated, known.lastRotated),
    ...lastUsed,
    expires: settled(seen.expires, known.expires),
    rotationMethod: seen.rotationMethod ?? known.rotationMethod,
    rotationIntervalDays: seen.rotationIntervalDays ?? known.rotationIntervalDays,
    algorithm: seen.algorithm ?? known.algorithm,
    privilege: seen.privilege ?? known.privilege,
    tags: ownTags ? (seen.tags ?? known.tags) : (known.tags ?? seen.tags),
    facts: { ...known.facts, ...stated(seen.facts) },
  };
}

/** A machine user and a user are the same holder: which it is, follows from more than a file may say. */
function isSameHolder({ holder: a }: Observation, { holder: b }: Observation): boolean {
  return a !== null && b !== null && (a.id === b.id || a.name === b.name);
}

function settled<Moment extends Date | string | null>(seen: Moment, known: Moment): Moment {
  if (seen === null) return known;
  const isSame =
    seen instanceof Date &&
    known instanceof Date &&
    Math.abs(seen.getTime() - known.getTime()) < SAME_MOMENT_MS;
  return isSame ? known : seen;
}

/** A use does not become undone: the later of the two, with where it was. */
function laterUse(seen: Observation, known: Observation) {
  const said = settled(seen.lastUsed, known.lastUsed);
  const isEarlier = known.lastUsed instanceof Date && !(said instanceof Date && said > known.lastUsed);
  const from = isEarlier ? known : seen;
  return {
    lastUsed: isEarlier ? known.lastUsed : said,
    lastUsedRegion: from.lastUsedRegion ?? null,
    lastUsedService: from.lastUsedService ?? null,
  };
}

function stated(facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
