import { can, visibleTeams } from '@/lib/access/can';
import { scopesAt } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { sightOf } from '@/lib/credentials/sight';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { SEVERITIES } from '@/lib/policies/model';
import type { FindingFilters } from './schema';

/** Conditions over `finding f`; the kind asks the credential it is about. */
export function findingConditions(viewer: Viewer, filters: FindingFilters): Sql {
  const all: Sql[] = [filters.state === 'open' ? sql`f.closed_at IS NULL` : sql`f.closed_at IS NOT NULL`];
  const teams = visibleTeams(viewer);
  if (teams) all.push(sql`f.owner_team = ANY(${teams}::text[])`);
  if (scopesAt(viewer, null))
    all.push(
      sql`f.subject_kind = 'credential' AND EXISTS (SELECT 1 FROM credential c WHERE c.id = f.subject_id AND ${sightOf(viewer, null) ?? sql`true`})`,
    );
  if (!can(viewer, 'source:read')) all.push(sql`f.subject_kind <> 'source'`);
  if (filters.rule.length > 0) all.push(sql`f.rule = ANY(${filters.rule}::text[])`);
  if (filters.code.length > 0) all.push(sql`f.code = ANY(${filters.code}::text[])`);
  if (filters.verdict.length > 0) all.push(sql`f.verdict = ANY(${filters.verdict}::text[])`);
  if (filters.severity.length > 0) {
    const ranks = filters.severity.map((name) => (SEVERITIES as readonly string[]).indexOf(name));
    all.push(sql`f.severity = ANY(${ranks}::smallint[])`);
  }
  if (filters.owner.length > 0) all.push(ofOwners(filters.owner, sql`f.owner_team`));
  if (filters.excepted.length === 1)
    all.push(filters.excepted[0] === 'yes' ? sql`f.exception_id IS NOT NULL` : sql`f.exception_id IS NULL`);
  if (filters.kind.length > 0) {
    all.push(
      sql`f.subject_kind = 'credential' AND EXISTS (SELECT 1 FROM credential k WHERE k.id = f.subject_id AND k.kind = ANY(${filters.kind}::text[]))`,
    );
  }
  return joinSql(all, ' AND ');
}

/** Whether a column names one of these owners; `any` and `none` among them say whether it names somebody. */
export function ofOwners(owners: readonly string[], column: Sql): Sql {
  const named = owners.filter((owner) => owner !== 'none' && owner !== 'any');
  const parts: Sql[] = [];
  if (owners.includes('any')) parts.push(sql`${column} IS NOT NULL`);
  if (named.length > 0) parts.push(sql`${column} = ANY(${named}::text[])`);
  if (owners.includes('none')) parts.push(sql`${column} IS NULL`);
  return sql`(${joinSql(parts, ' OR ')})`;
}
