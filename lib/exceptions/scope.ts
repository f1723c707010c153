import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { findingConditions } from '@/lib/findings/filters';
import { type FindingFilters, findingParamsOf, parseFindingSearch } from '@/lib/findings/schema';
import { invalid } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { MOST_COVERED, type Target } from './model';

/** What a filter may be narrowed by, besides its rule. */
const NARROWING = ['code', 'severity', 'owner', 'kind', 'verdict'] as const;

/**
 * The filter of a target as it is kept: of open findings of one rule, narrowed to the teams of whoever asks where they
 * see no others.
 * @throws `exception/filter`, `exception/no-rule`, `exception/matches-everything`.
 */
export function readFilter(
  viewer: Pick<Viewer, 'role' | 'teams'>,
  target: Extract<Target, { query: string }>,
): { filters: FindingFilters; query: string } {
  const { search, ignored } = parseFindingSearch(rawSearchOf(new URLSearchParams(target.query)));
  if (ignored.length > 0)
    throw invalid('exception/filter', `Nothing was asked for; not understood: ${ignored.join(', ')}.`);
  const filters = withinTeams(viewer, { ...search.filters, state: 'open', excepted: [] });
  if (filters.rule.length !== 1)
    throw invalid(
      'exception/no-rule',
      'An exception by filter is about one rule. Choose exactly one under Rule, or choose findings one by one.',
    );
  const isNarrowed = NARROWING.some((name) => filters[name].length > 0);
  if (!isNarrowed && target.limit === null)
    throw invalid(
      'exception/matches-everything',
      'This filter matches every finding of the rule. Narrow it by owner, kind or severity, or say how many findings it may cover at most.',
      { fields: { limit: 'Say how many at most.' } },
    );
  return { filters, query: findingParamsOf({ filters }).toString() };
}

function withinTeams(
  { role, teams }: Pick<Viewer, 'role' | 'teams'>,
  filters: FindingFilters,
): FindingFilters {
  if (role !== 'owner') return filters;
  const named = filters.owner.filter((owner) => owner !== 'any' && owner !== 'none');
  for (const ownerTeam of named)
    permit({ role, teams, scopes: null } as Viewer, 'exception:request', { ownerTeam });
  return { ...filters, owner: named.length > 0 ? named : teams };
}

/** Sees everything: what may be covered was decided when it was asked for. */
const EVERYTHING = { role: 'worker', teams: [], scopes: null } as unknown as Viewer;

/** Conditions over `finding f` for what a kept filter leaves. */
export function keptConditions(query: string): Sql {
  const { search } = parseFindingSearch(rawSearchOf(new URLSearchParams(query)));
  return findingConditions(EVERYTHING, search.filters);
}

/** Open findings a kept filter leaves that no exception covers (but the one that is renewed) and this one does not hold, the oldest first. */
export async function matching(
  executor: Executor,
  query: string,
  { exceptionId = 0, renewsId = 0, most }: { exceptionId?: number; renewsId?: number; most: number },
): Promise<number[]> {
  if (most <= 0) return [];
  const rows = await executor.query<{ id: bigint | number }>(sql`
    SELECT f.id FROM finding f WHERE ${keptConditions(query)} AND f.subject_kind = 'credential'
      AND (f.exception_id IS NULL OR f.exception_id = ${renewsId}::bigint)
      AND NOT EXISTS (SELECT 1 FROM exception_item i WHERE i.finding_id = f.id AND i.exception_id = ${exceptionId}::bigint)
    ORDER BY f.opened_at, f.id LIMIT ${Math.min(most, MOST_COVERED + 1)}`);
  return rows.map(({ id }) => Number(id));
}
