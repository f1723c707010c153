/** What follows from a credential's neighbours or its past, and cannot be seen in it alone. */
export interface Derived {
  /** The newest active credential of the same holder, where there is one newer than this. */
  newerSibling: NewerSibling | null;
  /** What was there under the same name or holder, and was gone before this came to be. */
  predecessor: Predecessor | null;
  /** The other credential it took the place of, where it has been made anew under its own id since. */
  origin: Predecessor | null;
  /** A region it was last used in that had never been seen before. */
  newRegion: NewRegion | null;
  /** Regions it was last used in, as far as collections tell. */
  regions: readonly string[];
  /** Where a scanner found it in source code. */
  leak: LeakFound | null;
  /** The team that answered for it, while nobody active is in it. */
  ownerless: Ownerless | null;
}

/** A team that had members, and has nobody active any more. */
export interface Ownerless {
  team: string;
  since: Date;
}

/** Its value stood in source code, and whoever could read that may have it. */
export interface LeakFound {
  /** One of the places: where it still is, or the first. */
  repository: string;
  path: string;
  /** In how many places it still is; none where it was taken out. */
  places: number;
  /** The earliest known moment it was there. */
  since: Date;
  /** A scanner tried it, and it worked. */
  verified: boolean;
}

export interface NewerSibling {
  externalId: string;
  /** Since when this one has not been the newest. */
  since: Date;
}

export interface Predecessor {
  id: number;
  externalId: string;
  /** When its value came to be; null: unknown. */
  valueChangedAt: Date | null;
  goneAt: Date;
  /** When the succession was found out. */
  knownAt: Date;
}

export interface NewRegion {
  region: string;
  /** The collection that saw it first. */
  since: Date;
}

/** For what stands alone and has no past to speak of: nearly everything. */
export const NOTHING_DERIVED: Derived = Object.freeze({
  newerSibling: null,
  predecessor: null,
  origin: null,
  newRegion: null,
  regions: Object.freeze([]),
  leak: null,
  ownerless: null,
});

interface StoredPredecessor {
  id: number;
  externalId: string;
  valueChangedAt: string | null;
  goneAt: string;
  /** Absent: as soon as it was gone. */
  knownAt?: string;
}

/** As stored: moments as ISO 8601 text, and only what there is. */
export interface StoredDerived {
  newerSibling?: { externalId: string; since: string };
  predecessor?: StoredPredecessor;
  origin?: StoredPredecessor;
  newRegion?: { region: string; since: string };
  regions?: string[];
  leak?: { repository: string; path: string; places: number; since: string; verified: boolean };
  ownerless?: { team: string; since: string };
}

export function derivedOf(stored: StoredDerived | null): Derived {
  if (!stored) return NOTHING_DERIVED;
  const { newerSibling, predecessor, origin, newRegion, regions, leak, ownerless } = stored;
  return {
    newerSibling: newerSibling ? { ...newerSibling, since: new Date(newerSibling.since) } : null,
    predecessor: predecessor ? predecessorOf(predecessor) : null,
    origin: origin ? predecessorOf(origin) : null,
    newRegion: newRegion ? { ...newRegion, since: new Date(newRegion.since) } : null,
    regions: regions ?? [],
    leak: leak ? { ...leak, since: new Date(leak.since) } : null,
    ownerless: ownerless ? { ...ownerless, since: new Date(ownerless.since) } : null,
  };
}

const predecessorOf = ({ valueChangedAt, goneAt, knownAt, ...rest }: StoredPredecessor): Predecessor => ({
  ...rest,
  valueChangedAt: valueChangedAt ? new Date(valueChangedAt) : null,
  goneAt: new Date(goneAt),
  knownAt: new Date(knownAt ?? goneAt),
});

const storedPredecessor = ({ valueChangedAt, goneAt, knownAt, ...rest }: Predecessor): StoredPredecessor => ({
  ...rest,
  valueChangedAt: valueChangedAt?.toISOString() ?? null,
  goneAt: goneAt.toISOString(),
  knownAt: knownAt.toISOString(),
});

/** For storing; null where there is nothing. */
export function storedDerived({
  newerSibling,
  predecessor,
  origin,
  newRegion,
  regions,
  leak,
  ownerless,
}: Derived): StoredDerived | null {
  const stored: StoredDerived = {
    ...(newerSibling ? { newerSibling: { ...newerSibling, since: newerSibling.since.toISOString() } } : {}),
    ...(predecessor ? { predecessor: storedPredecessor(predecessor) } : {}),
    ...(origin ? { origin: storedPredecessor(origin) } : {}),
    ...(newRegion ? { newRegion: { ...newRegion, since: newRegion.since.toISOString() } } : {}),
    ...(regions.length > 0 ? { regions: [...regions] } : {}),
    ...(leak ? { leak: { ...leak, since: leak.since.toISOString() } } : {}),
    ...(ownerless ? { ownerless: { ...ownerless, since: ownerless.since.toISOString() } } : {}),
  };
  return Object.keys(stored).length > 0 ? stored : null;
}

/** Regions after another use. The first one known is only learned; it takes another to call a region new. */
export function withRegion(derived: Derived, region: string | null, now: Date): Derived {
  if (region === null || derived.regions.includes(region)) return derived;
  return {
    ...derived,
    regions: [...derived.regions, region],
    newRegion: derived.regions.length > 0 ? { region, since: now } : null,
  };
}
