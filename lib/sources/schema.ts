import { z } from 'zod';
import { plainName } from '@/lib/kernel/free-text';
import { DEFAULT_INTERVAL_MINUTES, MAX_INTERVAL_MINUTES, MIN_INTERVAL_MINUTES } from './model';
import { FINAL_COLLECTION_STATES } from './states';

const SourceId = z.coerce
  .number('A source has a number.')
  .int('A source has a number.')
  .positive('A source has a number.')
  .max(2_147_483_647, 'There is no such source.');
const CollectionId = z.uuid('A collection has a UUID.');
const IntervalMinutes = z.coerce
  .number('How many minutes between two runs.')
  .int('Whole minutes only.')
  .min(MIN_INTERVAL_MINUTES, `At least ${MIN_INTERVAL_MINUTES} minutes.`)
  .max(MAX_INTERVAL_MINUTES, 'At most 10080 minutes (a week).');

export const SourceName = plainName(80, 'Give the source a name.');

/** Configuration as a form or `--set` gives it: text that the provider's own schema then reads. */
export const SourceConfig = z.record(
  z.string().min(1).max(60),
  z.union([
    z.string().max(4000, 'At most 4000 characters.'),
    z.number(),
    z.boolean(),
    z.array(z.string().max(400)).max(1000),
  ]),
);

export const ConnectSource = z.strictObject({
  kind: z.string('Choose a provider.').min(1, 'Choose a provider.').max(40),
  name: SourceName,
  config: SourceConfig.default({}),
  intervalMinutes: IntervalMinutes.default(DEFAULT_INTERVAL_MINUTES),
});
export type ConnectSource = z.infer<typeof ConnectSource>;

export const CheckSource = z.strictObject({
  kind: ConnectSource.shape.kind,
  config: ConnectSource.shape.config,
});
export type CheckSource = z.infer<typeof CheckSource>;

export const OneSource = z.strictObject({ sourceId: SourceId });
export type OneSource = z.infer<typeof OneSource>;

export const SetSchedule = z.strictObject({ sourceId: SourceId, intervalMinutes: IntervalMinutes });
export type SetSchedule = z.infer<typeof SetSchedule>;

export const OneCollection = z.strictObject({ collectionId: CollectionId });
export type OneCollection = z.infer<typeof OneCollection>;

/** `from: 'running'` is a clean restart of a run whose worker died. */
export const StartCollection = z.strictObject({
  collectionId: CollectionId,
  from: z.enum(['queued', 'running']).default('queued'),
});
export type StartCollection = z.infer<typeof StartCollection>;

export const CollectionFailure = z.strictObject({
  reason: z.enum([
    'unauthenticated',
    'denied',
    'throttled',
    'unavailable',
    'malformed',
    'timeout',
    'cancelled',
    'not-enabled',
  ]),
  message: z.string().max(2000),
  permission: z.string().max(200).nullish(),
});
export type CollectionFailure = z.infer<typeof CollectionFailure>;

export const FinishCollection = z.strictObject({
  collectionId: CollectionId,
  state: z.enum(FINAL_COLLECTION_STATES),
  counts: z.record(z.string(), z.number()),
  /** Why the whole run could not be done; darkens every cell it did not reach. */
  failure: CollectionFailure.nullish(),
});
export type FinishCollection = z.infer<typeof FinishCollection>;

/** What the rows of the coverage matrix stand for. */
export const COVERAGE_ROWS = ['account', 'place', 'region'] as const;
export type CoverageRows = (typeof COVERAGE_ROWS)[number];

const word = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !text.includes('\0'))
    .optional()
    .catch(undefined);

/** Filters of the coverage ledger and its matrix, from the URL. */
export const CoverageFilter = z.object({
  source: SourceId.optional().catch(undefined),
  provider: word(40),
  state: word(20),
  collector: word(80),
  /** Exactly this account, this region, this kind of credential, this missing permission. */
  account: word(200),
  region: word(100),
  kind: word(40),
  permission: word(200),
  /** Part of the name or number of an account. */
  q: word(100),
  view: z.enum(['matrix', 'cells']).optional().catch(undefined),
  by: z.enum(COVERAGE_ROWS).default('account').catch('account'),
  show: z.enum(['all', 'read', 'dark', 'stale']).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type CoverageFilter = z.infer<typeof CoverageFilter>;
