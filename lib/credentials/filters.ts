import type { Viewer } from '@/lib/access/roles';
import { systemClock } from '@/lib/kernel/clock';
import { ownershipIn } from '@/lib/owners/standing-sql';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { SEVERITIES } from '@/lib/policies/model';
import { outOfSightSql } from '@/lib/sources/coverage-sql';
import { ID_SEPARATOR } from './merge/rows';
import type { CredentialFilters } from './schema';
import { sightOf } from './sight';

/** From this length on a search looks anywhere in the text; shorter, it would match nearly everything. */
const TRIGRAM = 3;

/** Text with the wildcards of LIKE taken literally. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const blankForNone = (values: readonly string[]) => values.map((value) => (value === 'none' ? '' : value));

/**
 * Conditions over `credential c`, joined by AND; never empty. The expressions are those of the index
 * credential_live_facets, letter by letter, or the index is not used. `now` tells which cells are stale.
 */
export function credentialConditions(viewer: Viewer, filters: ResolvedFilters, now = systemClock.now()): Sql {
  const sight = sightOf(viewer, null);
  const matching = filterConditions(filters, now);
  return sight ? sql`${matching} AND ${sight}` : matching;
}

/** The same for whoever has narrowed the credentials to what the viewer may see by other means than their owner. */
export function filterConditions(filters: ResolvedFilters, now: Date): Sql {
  const all: Sql[] = [filters.gone ? sql`c.gone_at IS NOT NULL` : sql`c.gone_at IS NULL`];
  const among = (column: Sql, values: readonly string[]) => {
    if (values.length > 0) all.push(sql`${column} = ANY(${values}::text[])`);
  };
  among(sql`c.kind`, filters.kind);
  among(sql`c.provider`, filters.provider);
  among(sql`c.account`, filters.account);
  among(sql`c.region`, filters.region);
  among(sql`coalesce(c.environment, '')`, blankForNone(filters.environment));
  among(sql`coalesce(c.class, '')`, blankForNone(filters.class));
  if (filters.owner.includes('any')) {
    if (!filters.owner.includes('none')) all.push(sql`c.owner_team IS NOT NULL`);
  } else among(sql`coalesce(c.owner_team, '')`, blankForNone(filters.owner));
  if (filters.ownership.length > 0) all.push(ownershipIn(filters.ownership));
  among(sql`coalesce(c.status, 'unknown')`, filters.status);
  among(sql`coalesce(c.standing, 'unknown')`, filters.standing);
  among(sql`coalesce(c.age_bucket, 'unknown')`, filters.age);
  among(sql`coalesce(c.expiry_bucket, 'unknown')`, filters.expiry);
  among(sql`c.holder_id`, filters.holder);
  if (filters.severity.length > 0) {
    const ranks = filters.severity.map((name) => (SEVERITIES as readonly string[]).indexOf(name));
    all.push(sql`c.severity = ANY(${ranks}::smallint[])`);
  }
  if (filters.rule.length > 0) all.push(sql`c.failing && ${filters.rule}::text[]`);
  if (filters.passes.length > 0) all.push(sql`c.passing && ${filters.passes}::text[]`);
  if (filters.expiresFrom) all.push(sql`c.expires_at >= ${new Date(filters.expiresFrom)}::timestamptz`);
  if (filters.expiresTo) all.push(sql`c.expires_at < ${new Date(filters.expiresTo)}::timestamptz`);
  if (filters.source.length > 0) {
    all.push(
      listedBy(sql`ARRAY(SELECT id FROM coverage_cell WHERE source_id = ANY(${filters.source}::int[]))`),
    );
  }
  if (filters.cell.length > 0) all.push(listedBy(sql`${filters.cell}::int[]`));
  if (filters.known.length === 1) all.push(inSight(filters.known[0] === 'yes', now));
  if (filters.q) all.push(matching(filters.q, filters.accountsOfQ));
  return joinSql(all, ' AND ');
}

function listedBy(cells: Sql): Sql {
  return sql`(c.cell_id = ANY(${cells}) OR (c.other_cell_ids <> '{}' AND c.other_cell_ids && ${cells}))`;
}

/** Whether its cell was read completely and lately, as the first page counts it. */
function inSight(isSeen: boolean, now: Date): Sql {
  return sql`c.cell_id = ANY(ARRAY(SELECT v.id FROM coverage_cell v JOIN source s ON s.id = v.source_id
    WHERE ${outOfSightSql(now)} IS ${isSeen ? sql`NOT TRUE` : sql`TRUE`}))`;
}

const anywhere = (q: string) => `%${escapeLike(q.toLowerCase())}%`;

/** Filters whose search knows the accounts it means: these are few, and looked up by themselves. */
export interface ResolvedFilters extends CredentialFilters {
  accountsOfQ: readonly string[];
}

/** Looks up which accounts, by number or name, the search finds. */
export async function resolveFilters(
  database: Executor,
  filters: CredentialFilters,
): Promise<ResolvedFilters> {
  if (filters.q === null || isShort(filters.q)) return { ...filters, accountsOfQ: [] };
  const rows = await database.query<{ account: string }>(sql`SELECT DISTINCT account FROM coverage_cell
    WHERE lower(account) LIKE ${anywhere(filters.q)} OR lower(account_name) LIKE ${anywhere(filters.q)}`);
  return { ...filters, accountsOfQ: rows.map((row) => row.account) };
}

const isShort = (q: string) => [...q].length < TRIGRAM;

/**
 * The search text holds the last part of the provider's id alone; of a longer piece of an id its last part leads the
 * search, and the whole is compared in what that finds.
 */
function matching(q: string, accounts: readonly string[]): Sql {
  const text = q.toLowerCase();
  // `search` begins with the name, so its beginning is the beginning of the name.
  if (isShort(q)) return sql`left(c.search, 64) COLLATE "C" LIKE ${`${escapeLike(text)}%`}`;
  const whole = anywhere(q);
  const lead = anywhere(text.split(ID_SEPARATOR).findLast((part) => !isShort(part)) ?? text);
  const found =
    lead === whole
      ? sql`c.search LIKE ${whole}`
      : sql`(c.search LIKE ${lead} AND (c.search LIKE ${whole} OR lower(c.external_id) LIKE ${whole}))`;
  return accounts.length === 0 ? found : sql`(${found} OR c.account = ANY(${accounts}::text[]))`;
}

/**
 * What the filters imply of the severity, so that a walk begins where matches can be: a credential is out of policy
 * exactly when a rule above `notice` fails (lib/policies/engine.ts). Null where they imply nothing.
 */
export function impliedSeverity({ standing }: CredentialFilters): Sql | null {
  if (standing.length === 0) return null;
  if (!standing.includes('out')) return sql`c.severity <= 0`;
  return standing.length === 1 ? sql`c.severity > 0` : null;
}
