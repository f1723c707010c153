import type { Viewer } from '@/lib/access/roles';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { filterConditions, type ResolvedFilters } from '../filters';
import { NO_FILTERS } from '../schema';
import { sightOf } from '../sight';

/** Credentials whose state at the instant is their present one, and earlier states of those that changed since. */
export const TABLES = { present: sql`credential`, past: sql`credential_past` } as const;
export type Table = keyof typeof TABLES;

/** Over `TABLES[table] c`: the state that held at the instant; every credential known then is in exactly one of both. */
export function heldAt(table: Table, at: Date): Sql {
  return table === 'present'
    ? // The second follows from the first, but has an index.
      sql`c.changed_at <= ${at}::timestamptz AND c.first_seen_at <= ${at}::timestamptz`
    : sql`c.changed_at <= ${at}::timestamptz AND c.until > ${at}::timestamptz`;
}

/** Whether a finding `f` was open at the instant, in its last span or an earlier one. */
export function openAt(at: Date): Sql {
  return sql`f.first_opened_at <= ${at}::timestamptz AND ((f.opened_at <= ${at}::timestamptz AND (f.closed_at IS NULL OR f.closed_at > ${at}::timestamptz))
    OR (f.reopened > 0 AND EXISTS (SELECT 1 FROM finding_span s WHERE s.finding_id = f.id AND s.opened_at <= ${at}::timestamptz AND s.closed_at > ${at}::timestamptz)))`;
}

/** How findings are looked up: credential by credential, or all that were open then at once. */
export type Lookup = 'each' | 'all';

/**
 * Whether a finding of `c` that was open then is so. Of each by an aggregate, because the planner turns EXISTS into a join
 * over all findings; one credential has a few, by their index.
 */
function hadOpen(at: Date, such: Sql, lookup: Lookup): Sql {
  const which = sql`f.subject_kind = 'credential' AND ${such} AND ${openAt(at)}`;
  return lookup === 'all'
    ? sql`c.id IN (SELECT f.subject_id FROM finding f WHERE ${which})`
    : sql`coalesce((SELECT bool_or(true) FROM finding f WHERE f.subject_id = c.id AND ${which}), false)`;
}

const failed = sql`f.verdict = 'fail' AND f.severity > 0`;
const notJudged = sql`f.verdict = 'unknown' AND f.severity > 0`;
const ofRules = (rules: readonly string[]) => sql`f.verdict = 'fail' AND f.rule = ANY(${rules}::text[])`;

/** What the filters ask of the findings open then, over `c`; null where they ask nothing. */
export function findingConditionsThen(
  { rule, standing }: Pick<ResolvedFilters, 'rule' | 'standing'>,
  at: Date,
  lookup: Lookup,
): Sql | null {
  const had = (such: Sql) => hadOpen(at, such, lookup);
  const all: Sql[] = rule.length > 0 ? [had(ofRules(rule))] : [];
  if (standing.length > 0) {
    const conditions: Record<string, Sql> = {
      out: had(failed),
      unknown: sql`(NOT ${had(failed)} AND ${had(notJudged)})`,
      in: sql`(NOT ${had(sql`f.severity > 0`)})`,
    };
    all.push(
      sql`(${joinSql(
        standing.flatMap((word) => conditions[word] ?? []),
        ' OR ',
      )})`,
    );
  }
  return all.length > 0 ? joinSql(all, ' AND ') : null;
}

/** Ids of credentials that failed one of the rules then, with up to `limit` of each way to find them; each may come twice. */
export function failedThen(rules: readonly string[], at: Date, limit: number): Sql {
  const such = sql`f.subject_kind = 'credential' AND ${ofRules(rules)}`;
  return sql`(SELECT f.subject_id AS id FROM finding f WHERE ${such} AND f.closed_at IS NULL AND f.opened_at <= ${at}::timestamptz LIMIT ${limit})
    UNION ALL (SELECT f.subject_id FROM finding f WHERE ${such} AND f.closed_at > ${at}::timestamptz AND f.opened_at <= ${at}::timestamptz LIMIT ${limit})
    UNION ALL (SELECT f.subject_id FROM finding_span s JOIN finding f ON f.id = s.finding_id
      WHERE ${such} AND s.opened_at <= ${at}::timestamptz AND s.closed_at > ${at}::timestamptz LIMIT ${limit})`;
}

/** Over `TABLES[table] c`: what the viewer may see of the state at the instant, narrowed by what the state says. */
export function stateConditions(viewer: Viewer, table: Table, filters: ResolvedFilters, at: Date): Sql {
  const { rule: _, standing: __, ...rest } = filters;
  const ofState = { ...rest, rule: NO_FILTERS.rule, standing: NO_FILTERS.standing };
  const all = [filterConditions(ofState, at), heldAt(table, at)];
  const sight = sightOf(viewer, at);
  if (sight) all.push(sight);
  return joinSql(all, ' AND ');
}
