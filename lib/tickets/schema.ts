import { z } from 'zod';
import { line, plainName } from '@/lib/kernel/free-text';
import { SEVERITIES } from '@/lib/policies/model';
import { STEP_KINDS, STEP_STATES, TRACKER_KINDS } from './model';

const MOST_PLACES = 500;
const MOST_DAILY = 1_000;

/** Where the tickets of one owner go, as a line of the form; the tracker's own rules read place and labels. */
const OwnerLine = z.strictObject({
  owner: plainName(200, 'Name the owner.'),
  place: z.string().trim().max(140).default(''),
  component: line(80).default(''),
  labels: z.string().max(600).default(''),
});

const How = {
  name: plainName(80, 'Give the tracker a name.'),
  /** As the form gives it; the tracker's own schema reads it. */
  config: z.record(z.string().max(40), z.string().max(2_000, 'At most 2000 characters.')),
  places: z.array(OwnerLine).max(MOST_PLACES, `At most ${MOST_PLACES} owners.`).default([]),
  mappedOnly: z.boolean().default(false),
  automatic: z.enum(['never', ...SEVERITIES], 'A severity, or never.').default('never'),
  dailyLimit: z.coerce
    .number(`A number from 1 to ${MOST_DAILY}.`)
    .int(`A number from 1 to ${MOST_DAILY}.`)
    .min(1, `A number from 1 to ${MOST_DAILY}.`)
    .max(MOST_DAILY, `A number from 1 to ${MOST_DAILY}.`)
    .default(50),
};

export const AddTracker = z.strictObject({
  kind: z.enum(TRACKER_KINDS, 'There is no such tracker.'),
  ...How,
});
export type AddTracker = z.output<typeof AddTracker>;

const TrackerId = z.uuid('A tracker has a UUID.');
export const ChangeTracker = z.strictObject({ id: TrackerId, ...How });
export type ChangeTracker = z.output<typeof ChangeTracker>;

export const OneTracker = z.strictObject({ id: TrackerId });
export type OneTracker = z.output<typeof OneTracker>;

export const OneStep = z.strictObject({ id: z.uuid('A step has a UUID.') });
export type OneStep = z.output<typeof OneStep>;

/** As many as one would look at; more is what making them by themselves is for. */
export const MOST_AT_ONCE = 200;
export const RequestTickets = z.strictObject({
  /** Null: the one tracker there is, or the first that takes findings of the owner. */
  trackerId: TrackerId.nullable().default(null),
  findingIds: z
    .array(z.coerce.number().int().positive('A finding has a number.'))
    .min(1, 'Choose at least one finding.')
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`),
});
export type RequestTickets = z.output<typeof RequestTickets>;

/** What the log of what was done in trackers is narrowed to. */
export interface StepSearch {
  state: (typeof STEP_STATES)[number] | null;
  kind: (typeof STEP_KINDS)[number] | null;
  /** Id of a tracker. */
  tracker: string | null;
  before: string | null;
}

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;
const PARTS: Record<keyof StepSearch, z.ZodType<string>> = {
  state: z.enum(STEP_STATES),
  kind: z.enum(STEP_KINDS),
  tracker: z.uuid(),
  before: z.string().regex(CURSOR),
};

/** The search in an address; what is not understood is left out and named. */
export function parseStepSearch(raw: Record<string, string | string[] | undefined>): {
  search: StepSearch;
  ignored: string[];
} {
  const search: StepSearch = { state: null, kind: null, tracker: null, before: null };
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const value = [given].flat().at(-1);
    if (value === undefined || value === '' || name === 'format') continue;
    const parsed = Object.hasOwn(PARTS, name) ? PARTS[name as keyof StepSearch].safeParse(value) : null;
    if (parsed?.success) search[name as 'tracker'] = parsed.data;
    else ignored.push(name);
  }
  return { search, ignored };
}

export function stepParams(search: Partial<StepSearch>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** The address of the log, narrowed so. */
export function stepsHref(search: Partial<StepSearch>): string {
  const params = stepParams(search);
  return `/settings/tickets${params.size > 0 ? `?${params}` : ''}#log`;
}
