import type { Viewer } from '@/lib/access/roles';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { credentialConditions, resolveFilters } from '@/lib/credentials/filters';
import { NO_FILTERS, parseCredentialSearch } from '@/lib/credentials/schema';
import { invalid } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { BulkTarget } from './schema';

/**
 * Conditions over `credential c` for what a change is about: live, within the viewer's teams, selected or matching.
 * @throws `bulk/filter` for a query that is not understood: a misread filter would change other credentials than meant.
 */
export async function targetConditions(
  viewer: Viewer,
  executor: Executor,
  target: BulkTarget,
  now: Date,
): Promise<Sql> {
  if ('ids' in target) {
    const mine = credentialConditions(viewer, { ...NO_FILTERS, accountsOfQ: [] }, now);
    return sql`${mine} AND c.id = ANY(${target.ids}::bigint[])`;
  }
  const { search, ignored } = parseCredentialSearch(rawSearchOf(new URLSearchParams(target.query)));
  if (ignored.length > 0)
    throw invalid('bulk/filter', `Nothing was changed; not understood: ${ignored.join(', ')}.`);
  if (search.filters.gone)
    throw invalid('bulk/gone', 'What is gone cannot be changed; take the filter “Gone” away.');
  return credentialConditions(viewer, await resolveFilters(executor, search.filters), now);
}
