import { z } from 'zod';
import { ROLES } from '@/lib/access/roles';
import { plainName } from '@/lib/kernel/free-text';
import { DELIVERY_STATES } from './states';
import { NOTICE_KINDS } from './words/registry';

const KINDS = ['mail', 'slack', 'teams', 'pagerduty', 'webhook'] as const;
const Hour = z.coerce
  .number('An hour from 0 to 23.')
  .int('An hour from 0 to 23.')
  .min(0, 'An hour from 0 to 23.')
  .max(23, 'An hour from 0 to 23.');

export const AddChannel = z.strictObject({
  kind: z.enum(KINDS, `One of ${KINDS.join(', ')}.`),
  name: plainName(80, 'Give the channel a name.'),
  /** As the form gives it; the channel's own schema reads it. */
  config: z.record(z.string().max(40), z.string().max(2_000, 'At most 2000 characters.')),
  owners: z.array(z.string().trim().min(1).max(200)).max(500, 'At most 500 owners.').default([]),
  roles: z.array(z.enum(ROLES)).default([]),
  everything: z.boolean().default(false),
  urgentOnly: z.boolean().default(false),
  digestHour: Hour.default(8),
});
export type AddChannel = z.output<typeof AddChannel>;

export const OneChannel = z.strictObject({ id: z.uuid('A channel has a UUID.') });
export type OneChannel = z.output<typeof OneChannel>;

export const OneDelivery = z.strictObject({ id: z.uuid('A delivery has a UUID.') });
export type OneDelivery = z.output<typeof OneDelivery>;

export const SetPreferences = z.strictObject({
  muted: z.array(z.enum(NOTICE_KINDS, 'There is no such kind of notice.')).max(NOTICE_KINDS.length),
  /** Null: as the channel has it. */
  digestHour: Hour.nullable(),
});
export type SetPreferences = z.output<typeof SetPreferences>;

/** What the delivery log is narrowed to. */
export interface LogSearch {
  state: (typeof DELIVERY_STATES)[number] | null;
  /** Id of a channel. */
  channel: string | null;
  /** Address, the whole of it. */
  to: string | null;
  before: string | null;
}

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;

const PARTS: Record<keyof LogSearch, z.ZodType<string>> = {
  state: z.enum(DELIVERY_STATES),
  channel: z.uuid(),
  to: z.string().trim().min(1).max(254),
  before: z.string().regex(CURSOR),
};

/** The search in an address; what is not understood is left out and named. */
export function parseLogSearch(raw: Record<string, string | string[] | undefined>): {
  search: LogSearch;
  ignored: string[];
} {
  const search: LogSearch = { state: null, channel: null, to: null, before: null };
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const value = [given].flat().at(-1);
    if (value === undefined || value === '' || name === 'format') continue;
    const parsed = Object.hasOwn(PARTS, name) ? PARTS[name as keyof LogSearch].safeParse(value) : null;
    if (parsed?.success) search[name as 'to'] = parsed.data;
    else ignored.push(name);
  }
  return { search, ignored };
}

/** The address of the log, narrowed so. */
export function logHref(search: Partial<LogSearch>): string {
  const params = logParams(search);
  return `/settings/notices${params.size > 0 ? `?${params}` : ''}#log`;
}

export function logParams(search: Partial<LogSearch>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
