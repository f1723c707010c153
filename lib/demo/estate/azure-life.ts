import { addDays } from '@/lib/kernel/dates';
import { type ENVIRONMENTS, TEAMS } from './organisation';
import type { Random } from './random';

/** When a thing exists: from `createdAt` until before `deletedAt`. */
export interface Life {
  createdAt: Date;
  deletedAt: Date | null;
}

/** One value in a chain of replacements. */
export interface Span {
  start: Date;
  /** When it is removed; null while it is there. */
  removedAt: Date | null;
}

/** How a thing is looked after: what its tags say and how often its value is replaced. */
export interface Manner {
  system: string;
  environment: (typeof ENVIRONMENTS)[number];
  tags: Record<string, string>;
  /** Days a value may get old under the default policy. */
  limitDays: number;
  /** Whether replacements keep within the limit. */
  isDisciplined: boolean;
}

/** The default policy's limits in days; class D replaces the limit of the kind. */
const CLASS_LIMITS = { A: 14, B: 30, C: 90, D: 365 } as const;
type Grade = keyof typeof CLASS_LIMITS;
const GRADES: Record<(typeof ENVIRONMENTS)[number], readonly Grade[]> = {
  production: ['A', 'B', 'B', 'B', 'B', 'D'],
  staging: ['B', 'C', 'C', 'C'],
  development: ['C', 'C', 'C', 'D'],
};
const PAST_DAYS = 400;
const MESSY_SHARE = 0.29;

export function isAlive(life: Life, at: Date): boolean {
  return life.createdAt <= at && (life.deletedAt === null || at < life.deletedAt);
}

export function isPresent(span: Span, at: Date): boolean {
  return span.start <= at && (span.removedAt === null || at < span.removedAt);
}

/** More than a quarter lacks an owner, a class, all tags, or is replaced too late. */
export function mannerOf(random: Random): Manner {
  const team = random.pick(TEAMS);
  const system = random.pick(team.systems);
  const environment = random.pick(['production', 'production', 'staging', 'development'] as const);
  const grade = random.pick(GRADES[environment]);
  const defect = random.chance(MESSY_SHARE)
    ? random.pick(['owner', 'class', 'tags', 'age', 'age'] as const)
    : null;
  const tags: Record<string, string> =
    defect === 'tags'
      ? {}
      : {
          ...(defect === 'owner' ? {} : { [random.chance(0.8) ? 'owner' : 'team']: team.id }),
          ...(defect === 'class' ? {} : { class: grade }),
          environment,
        };
  return { system, environment, tags, limitDays: CLASS_LIMITS[grade], isDisciplined: defect !== 'age' };
}

/** Most things are older than the demo's past; some were made within it. */
export function lifeOf(random: Random, today: Date, manner: Manner): Life {
  const isOld = !manner.isDisciplined || random.chance(0.65);
  const days = isOld ? random.int(PAST_DAYS + 10, 900) : random.int(3, PAST_DAYS);
  return { createdAt: momentAgo(random, today, days), deletedAt: null };
}

/** A thing that was there and is gone, so that the past shows departures. */
export function endedLife(random: Random, today: Date): Life {
  return {
    createdAt: momentAgo(random, today, random.int(PAST_DAYS + 10, 900)),
    deletedAt: momentAgo(random, today, random.int(5, PAST_DAYS - 20)),
  };
}

/** Whole seconds at an hour of the working day. */
export function momentAgo(random: Random, today: Date, days: number): Date {
  const at = addDays(today, -days);
  at.setUTCHours(random.int(6, 17), random.int(0, 59), random.int(0, 59), 0);
  return at < today ? at : addDays(at, -1);
}

/**
 * Days between two replacements: within the limit where someone takes care of it, else several times over.
 */
export function intervalOf(random: Random, manner: Manner, limitDays: number): number {
  const share = manner.isDisciplined ? 0.6 + random.next() * 0.3 : 2 + random.next() * 3;
  return Math.max(2, Math.floor(limitDays * share));
}

/** Values from birth to today, each replaced after `intervalDays` and removed `overlapDays` later. */
export function chainOf(life: Life, today: Date, intervalDays: number, overlapDays: number): Span[] {
  const end = life.deletedAt ?? today;
  const spans: Span[] = [];
  for (let start = life.createdAt; start <= end; start = addDays(start, intervalDays))
    spans.push({ start, removedAt: addDays(start, intervalDays + overlapDays) });
  return spans;
}
