import type { Period } from '../model';

/** Credentials of one kind that were there at any time of the period. */
export interface KindFacts {
  total: number;
  /** First seen in the period, and gone in it. */
  created: number;
  gone: number;
  /** Of those created, how many took the place of one that is gone. */
  successors: number;
  /** Of which no source says when their value came to be. */
  undated: number;
  /** Of which no source says what they may do. */
  unknownPrivilege: number;
  administrative: number;
}

/** Findings of one rule in the period. */
export interface RuleFacts {
  /** Open as failed at some time of it, and when it ended. */
  failed: number;
  failedAtEnd: number;
  /** Could not be judged at some time of it, and when it ended. */
  unknown: number;
  unknownAtEnd: number;
}

export interface CollectionFacts {
  /** Of the first collection; null: there was none before the period ended. */
  firstAt: Date | null;
  runs: number;
  completeRuns: number;
  sources: number;
  /** Parts of the sources (account, region, collector) as of the last look of the period, and those that could not be read. */
  parts: number;
  darkParts: number;
  /** Days of the period on which something could not be read, and on which nothing could. */
  darkDays: number;
  blindDays: number;
}

export interface ChangeFacts {
  /** Values seen to have moved. */
  rotated: number;
  changed: number;
  gone: number;
}

export interface RecordFacts {
  leaks: { scans: number; found: number; open: number; matched: number };
  incidents: { total: number; open: number; concluded: number };
  leavers: {
    directoryUsers: number;
    total: number;
    complete: number;
    items: number;
    slowestHours: number | null;
  };
  reviews: {
    campaigns: number;
    closed: number;
    items: number;
    decided: number;
    removals: number;
    carriedOut: number;
    acknowledged: number;
    /** Campaigns ended in the period that asked about passwords of people, and the longest time between two ends. */
    closedOfPeople: number;
    longestDaysOfPeople: number | null;
    closedOfMachines: number;
  };
  exceptions: { total: number; approved: number; byOthers: number; withPolicy: number; retroactive: number };
  policies: { versions: number; firstAt: Date | null; ownAuthor: number };
  /** Analyses in force when the period ended, by requirement, and those overdue for review. */
  analyses: { inForce: readonly string[]; overdue: number };
  documents: number;
}

export interface TrailFacts {
  events: number;
  firstAt: Date | null;
  checkpoints: number;
  verifiedAt: Date | null;
  problem: boolean;
  /** The shortest time any class of events is kept. */
  leastMonths: number;
  configChanges: number;
}

/** What was measured over the period; every number counts rows that somebody can be shown. */
export interface Facts {
  period: Period;
  now: Date;
  kinds: Readonly<Record<string, KindFacts>>;
  rules: Readonly<Record<string, RuleFacts>>;
  collection: CollectionFacts;
  changes: ChangeFacts;
  records: RecordFacts;
  trail: TrailFacts;
}

const NO_KIND: KindFacts = {
  total: 0,
  created: 0,
  gone: 0,
  successors: 0,
  undated: 0,
  unknownPrivilege: 0,
  administrative: 0,
};
const NO_RULE: RuleFacts = { failed: 0, failedAtEnd: 0, unknown: 0, unknownAtEnd: 0 };

/** Credentials of some kinds, or of all. */
export function credentialsOf(
  { kinds }: Pick<Facts, 'kinds'>,
  only: readonly string[] | null = null,
): KindFacts {
  const sum = { ...NO_KIND };
  for (const [kind, facts] of Object.entries(kinds)) {
    if (only && !only.includes(kind)) continue;
    for (const name of Object.keys(sum) as (keyof KindFacts)[]) sum[name] += facts[name];
  }
  return sum;
}

/** Findings of some rules together. */
export function findingsOf({ rules }: Pick<Facts, 'rules'>, ...ids: readonly string[]): RuleFacts {
  const sum = { ...NO_RULE };
  for (const id of ids)
    for (const name of Object.keys(sum) as (keyof RuleFacts)[]) sum[name] += rules[id]?.[name] ?? 0;
  return sum;
}
