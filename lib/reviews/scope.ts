import type { Viewer } from '@/lib/access/roles';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { credentialConditions, resolveFilters } from '@/lib/credentials/filters';
import { searchParamsOf } from '@/lib/credentials/filters-href';
import { type CredentialFilters, parseCredentialSearch } from '@/lib/credentials/schema';
import { invalid } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';

/**
 * The filters of a scope, in the words of the credentials list.
 * @throws `review/scope` for a query that is not understood: a misread filter would leave out what is to be attested.
 */
export function scopeFilters(query: string): CredentialFilters {
  const { search, ignored } = parseCredentialSearch(rawSearchOf(new URLSearchParams(query)));
  if (ignored.length > 0)
    throw invalid('review/scope', `The scope is not understood: ${ignored.join(', ')}.`, {
      fields: { query: 'Copy the filters of the credentials list.' },
    });
  if (search.filters.gone)
    throw invalid('review/gone', 'What is gone needs no review; take the filter “Gone” away.', {
      fields: { query: 'Take the filter “Gone” away.' },
    });
  return search.filters;
}

/** The scope as it is kept: its filters alone, the same for the same scope. */
export const keptScope = (query: string): string =>
  searchParamsOf({ filters: scopeFilters(query) }).toString();

/** Conditions over `credential c` for what a campaign is about. */
export async function scopeConditions(
  viewer: Viewer,
  executor: Executor,
  query: string,
  now: Date,
): Promise<Sql> {
  return credentialConditions(viewer, await resolveFilters(executor, scopeFilters(query)), now);
}

const iso = (column: Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The facts of `credential c` with `credential_use u`, as `Snapshot` has them. */
export const SNAPSHOT: Sql = sql`jsonb_build_object('version', c.version, 'kind', c.kind, 'provider', c.provider,
  'account', coalesce(c.account_name, c.account), 'region', c.region, 'identifier', c.external_id,
  'holder', c.holder_name, 'holderType', c.holder_type, 'status', c.status, 'privilege', c.privilege, 'class', c.class,
  'environment', c.environment, 'owner', c.owner_team, 'createdAt', ${iso(sql`c.created_at`)},
  'valueChangedAt', ${iso(sql`c.value_changed_at`)},
  'lastUsed', CASE u.state WHEN 'known' THEN ${iso(sql`u.last_used_at`)} WHEN 'never' THEN 'never' END,
  'expires', CASE c.expiry_state WHEN 'known' THEN ${iso(sql`c.expires_at`)} WHEN 'none' THEN 'none' END,
  'standing', c.standing, 'failing', to_jsonb(c.failing), 'facts', c.facts)`;

/** As `isPrivileged` has it. */
export const PRIVILEGED: Sql = sql`(coalesce(c.class = 'A', false) OR coalesce(c.privilege = 'administrative', false)
  OR coalesce(c.holder_type = 'root', false))`;

/**
 * CTEs `reach` and `placed`: every credential of a scope with who is asked about it. The owner on it, unless it said that
 * it is not theirs or nobody could answer for it; then its fallback; else the security leads (null).
 */
export function placedCtes(conditions: Sql): Sql {
  return sql`reach AS MATERIALIZED (
      SELECT o.id, o.name, o.fallback_id, (EXISTS (SELECT 1 FROM owner_member m JOIN directory_user d ON d.id = m.user_id AND d.active
          WHERE m.owner_id = o.id) OR EXISTS (SELECT 1 FROM group_mapping g WHERE g.role = 'owner' AND g.team = o.name)) AS there
      FROM owner o WHERE o.removed_at IS NULL),
    placed AS (
      SELECT c.id, c.name, c.owner_team AS owner, ${PRIVILEGED} AS privileged, a.reviewer, a.basis
      FROM credential c LEFT JOIN reach w ON w.name = c.owner_team LEFT JOIN reach f ON f.id = w.fallback_id
        CROSS JOIN LATERAL (SELECT coalesce(w.there, false) AND NOT EXISTS (SELECT 1 FROM ownership o
          WHERE o.credential_id = c.id AND o.owner = c.owner_team AND o.state = 'declined') AS is_theirs) t
        CROSS JOIN LATERAL (SELECT CASE WHEN t.is_theirs THEN c.owner_team WHEN f.there THEN f.name END AS reviewer,
          CASE WHEN t.is_theirs THEN 'owner' WHEN f.there THEN 'fallback' ELSE 'unowned' END AS basis) a
      WHERE ${conditions})`;
}

export interface ScopePart {
  /** Null: the security leads. */
  reviewer: string | null;
  items: number;
  privileged: number;
}

export interface ScopePreview {
  items: number;
  privileged: number;
  parts: ScopePart[];
}

/** Whom a campaign over this scope would ask about how many, the most first. */
export async function countScope(executor: Executor, conditions: Sql): Promise<ScopePreview> {
  const parts = await executor.query<ScopePart>(sql`WITH ${placedCtes(conditions)}
    SELECT reviewer, count(*)::int AS items, count(*) FILTER (WHERE privileged)::int AS privileged
    FROM placed GROUP BY reviewer ORDER BY 2 DESC, reviewer NULLS FIRST`);
  return totalled(parts);
}

export function totalled(parts: ScopePart[]): ScopePreview {
  const sum = (of: 'items' | 'privileged') => parts.reduce((total, part) => total + part[of], 0);
  return { items: sum('items'), privileged: sum('privileged'), parts };
}
