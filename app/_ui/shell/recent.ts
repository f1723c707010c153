/** A place somebody went to from the command palette. */
export interface Recent {
  label: string;
  href: string;
}

const KEY = 'muster-recent';
const MOST = 6;

interface Kept {
  person: string;
  places: Recent[];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { person, places } = value as Partial<Kept>;
  return (
    typeof person === 'string' &&
    Array.isArray(places) &&
    places.every((place) => typeof place?.label === 'string' && /^\/(?!\/)/.test(String(place?.href)))
  );
}

/** The last places of this person in this browser, the latest first. */
export function readRecent(person: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(kept) && kept.person === person ? kept.places.slice(0, MOST) : [];
  } catch {
    // Storage is off, or holds something else: there is nothing to offer.
    return [];
  }
}

/** Keeps a place as the latest. */
export function addRecent(person: string, place: Recent): void {
  const others = readRecent(person).filter(({ href }) => href !== place.href);
  try {
    localStorage.setItem(KEY, JSON.stringify({ person, places: [place, ...others].slice(0, MOST) }));
  } catch {
    // Without storage nothing is remembered; going there works all the same.
  }
}

/** Forgets them, when somebody signs out. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
