import { EVERY_PROVIDER } from '@/lib/collectors/registry';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { darkSql, staleSql } from './coverage-sql';
import type { CoverageFilter } from './schema';

/** Which kinds of credential each collector finds. */
export const PRODUCES: readonly { collector: string; provider: string; kind: string }[] =
  EVERY_PROVIDER.flatMap(({ collectors }) =>
    collectors.flatMap(({ id, provider, produces }) =>
      produces.map((kind) => ({ collector: id, provider, kind })),
    ),
  );

/** Conditions over `coverage_cell v` and `source s`. */
export function coverageConditions(filter: CoverageFilter, now: Date): Sql {
  const { source, provider, state, collector, account, region, kind, permission, q, show } = filter;
  const parts: Sql[] = [sql`s.removed_at IS NULL`];
  if (source !== undefined) parts.push(sql`v.source_id = ${source}`);
  if (provider !== undefined) parts.push(sql`s.kind = ${provider}`);
  if (state !== undefined) parts.push(sql`v.state = ${state}`);
  if (collector !== undefined) parts.push(sql`v.collector = ${collector}`);
  if (account !== undefined) parts.push(sql`v.account = ${account}`);
  if (region !== undefined) parts.push(sql`v.region = ${region}`);
  if (permission !== undefined) parts.push(sql`v.permission = ${permission}`);
  if (kind !== undefined) {
    const collectors = PRODUCES.filter((each) => each.kind === kind).map((each) => each.collector);
    parts.push(sql`v.collector = ANY(${collectors}::text[])`);
  }
  if (q !== undefined)
    parts.push(
      sql`(strpos(lower(v.account), lower(${q})) > 0 OR strpos(lower(v.account_name), lower(${q})) > 0)`,
    );
  if (show === 'dark') parts.push(darkSql(now));
  if (show === 'read') parts.push(sql`NOT ${darkSql(now)}`);
  if (show === 'stale') parts.push(staleSql(now));
  return joinSql(parts, ' AND ');
}
