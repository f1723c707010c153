import { visibleTeams } from '@/lib/access/can';
import type { GrantScope } from '@/lib/access/granted';
import { scopesAt } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { firstSource } from './first-source';

/**
 * Over a table of credentials `c`, present or past: what of them the viewer may see as of an instant (null: now). Null:
 * all. Owners see those of their teams, auditors those in a scope that was granted for the instant.
 */
export function sightOf(viewer: Viewer, at: Date | null): Sql | null {
  const teams = visibleTeams(viewer);
  if (teams) return sql`coalesce(c.owner_team, '') = ANY(${teams.filter((team) => team !== '')}::text[])`;
  const scopes = scopesAt(viewer, at);
  if (!scopes) return null;
  return scopes.length === 0 ? sql`false` : sql`(${joinSql(scopes.map(within), ' OR ')})`;
}

/** What a scope says of one credential: the same as `isWithin` of a pack. */
function within({ sources, accounts, environments, kinds, owners }: GrantScope): Sql {
  const all: Sql[] = [sql`true`];
  const among = (column: Sql, values: readonly string[] | null) => {
    if (values) all.push(sql`${column} = ANY(${[...values]}::text[])`);
  };
  among(sql`c.account`, accounts);
  among(sql`c.environment`, environments);
  among(sql`c.kind`, kinds);
  among(sql`c.owner_team`, owners);
  if (sources) all.push(sql`${firstSource(sql`c.id`)} = ANY(${[...sources]}::int[])`);
  return sql`(${joinSql(all, ' AND ')})`;
}
