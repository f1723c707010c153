import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { BoundedCount, Page } from '@/lib/kernel/pagination';
import { type Database, type Executor, sql } from '@/lib/platform/database/client';
import { credentialConditions, impliedSeverity, resolveFilters } from './filters';
import { countMatches, isExact } from './queries-count';
import { decodeCursor } from './queries-cursor';
import { isReversed, ORDERS } from './queries-orders';
import { FEW } from './queries-plan';
import { readList } from './queries-read';
import type { CredentialRow } from './queries-rows';
import type { CredentialFilters, CredentialSearch } from './schema';
import { sightOf } from './sight';

export const PAGE_SIZE = 50;

export interface CredentialPage extends Page<CredentialRow> {
  /** How many match, on all pages. */
  count: BoundedCount;
  /** The cursor in the URL was not one of this order: this is the first page instead. */
  cursorIgnored: boolean;
}

/**
 * A credential always has a row of last use, so joining loses nothing. To walk, the index of that table leads and each
 * credential is looked up; OFFSET 0 keeps the planner from turning that round.
 */
export const BY_USE = {
  walk: sql`credential_use u CROSS JOIN LATERAL (SELECT * FROM credential one WHERE one.id = u.credential_id OFFSET 0) c`,
  gather: sql`credential_use u JOIN credential c ON c.id = u.credential_id`,
};

/** One page of the credentials the viewer may see, and how many there are; as quick at any depth, both ways. */
export async function listCredentials(
  viewer: Viewer,
  database: Database,
  search: CredentialSearch,
  size = PAGE_SIZE,
): Promise<CredentialPage> {
  permit(viewer, 'credential:read', { isNarrowed: true });
  const { sort, direction, cursor } = search;
  const filters = await resolveFilters(database, search.filters);
  const order = ORDERS[sort];
  const name = `${sort}.${direction}`;
  const place = decodeCursor(name, order, cursor);
  const { count, ids } = await countMatches(viewer, database, filters);
  const page = await readList(database, {
    name,
    order,
    ...(sort === 'lastUsed' ? { from: BY_USE } : {}),
    conditions: ids ? sql`c.id = ANY(${ids}::bigint[])` : credentialConditions(viewer, filters),
    hint: sort === 'severity' ? impliedSeverity(filters) : null,
    walk: {
      reversed: isReversed(sort, direction),
      backward: place?.backward ?? false,
      from: place?.from ?? null,
    },
    size,
    count,
  });
  return {
    ...page,
    count: bounded(viewer, filters, count),
    cursorIgnored: cursor !== null && place === null,
  };
}

function bounded(viewer: Viewer, filters: CredentialFilters, count: number): BoundedCount {
  return isExact(viewer, filters, count) ? { value: count, exact: true } : { value: FEW, exact: false };
}

/** How many there are: exact where the posture counts tell, else exact up to 10,000. */
export async function countCredentials(
  viewer: Viewer,
  database: Database,
  filters: CredentialFilters,
): Promise<BoundedCount> {
  permit(viewer, 'credential:read', { isNarrowed: true });
  const { count } = await countMatches(viewer, database, await resolveFilters(database, filters));
  return bounded(viewer, filters, count);
}

export interface FilterOption {
  value: string;
  count: number;
}
export type OptionDimension = 'kind' | 'provider' | 'account' | 'owner' | 'environment' | 'class';
const MOST_OPTIONS = 200;

/** The values a filter can take in what the viewer may see, most frequent first; at most 200 each. `''` = not set. */
export async function listFilterOptions(
  viewer: Viewer,
  database: Executor,
): Promise<Record<OptionDimension, FilterOption[]>> {
  permit(viewer, 'credential:read', { isNarrowed: true });
  const sight = sightOf(viewer, null);
  const counted = sight
    ? sql`SELECT d.dimension, d.value, count(*) AS count FROM credential c CROSS JOIN LATERAL (VALUES ('kind', c.kind), ('provider', c.provider),
          ('account', c.account), ('owner', c.owner_team), ('environment', coalesce(c.environment, '')), ('class', coalesce(c.class, ''))) d(dimension, value)
          WHERE c.gone_at IS NULL AND ${sight} GROUP BY 1, 2`
    : sql`SELECT dimension, value, sum(count) AS count FROM posture_count
          WHERE measure = 'standing' AND dimension IN ('kind', 'provider', 'account', 'owner', 'environment', 'class')
          GROUP BY 1, 2 HAVING sum(count) > 0`;
  const rows = await database.query<{
    dimension: OptionDimension;
    value: string;
    count: string | number;
  }>(sql`
    SELECT dimension, value, count FROM (
      SELECT o.*, row_number() OVER (PARTITION BY dimension ORDER BY count DESC, value) AS rank FROM (${counted}) o
    ) ranked WHERE rank <= ${MOST_OPTIONS} ORDER BY dimension, rank`);
  const options: Record<OptionDimension, FilterOption[]> = {
    kind: [],
    provider: [],
    account: [],
    owner: [],
    environment: [],
    class: [],
  };
  for (const row of rows) options[row.dimension].push({ value: row.value, count: Number(row.count) });
  return options;
}
