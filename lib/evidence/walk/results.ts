import { type PoolClient, type Sql, sql } from '@/lib/platform/database/client';
import { fetchBatches } from '@/lib/platform/database/cursor';
import type { FoundRow } from '../files/test-results';
import type { Period } from '../model';
import { openIn } from '../open-in';

const BATCH = 500;

/**
 * Verdicts on credentials that touch the period, in the order of credentials; `closedAt` null: still so for a pack. A finding
 * whose verdict changed while it was open has a span for each. `only`: of these credentials alone.
 */
export function spansSql(period: Period, only: readonly number[] | null = null): Sql {
  const { to } = period;
  const those = only ? sql`AND f.subject_id = ANY(${[...only]}::bigint[])` : sql``;
  return sql`WITH found AS (
      SELECT f.id, f.rule, f.code, f.severity, f.subject_id, f.opened_at, f.closed_at, f.verdict FROM finding f
        WHERE f.subject_kind = 'credential' ${those}
      UNION ALL
      SELECT f.id, f.rule, f.code, f.severity, f.subject_id, s.opened_at, s.closed_at, s.verdict FROM finding_span s JOIN finding f ON f.id = s.finding_id
        WHERE f.subject_kind = 'credential' ${those}),
    ended AS (SELECT f.id, f.opened_at, v.until, v.verdict FROM found f JOIN finding_verdict v ON v.finding_id = f.id
      AND v.until > f.opened_at AND v.until <= coalesce(f.closed_at, 'infinity')),
    spans AS (
      SELECT f.id, f.rule, f.code, f.severity, f.subject_id, f.verdict, f.closed_at, coalesce(e.until, f.opened_at) AS opened_at
      FROM found f LEFT JOIN (SELECT id, opened_at, max(until) AS until FROM ended GROUP BY id, opened_at) e
        ON e.id = f.id AND e.opened_at = f.opened_at
      UNION ALL
      SELECT f.id, f.rule, f.code, f.severity, f.subject_id, e.verdict, e.until,
        lag(e.until, 1, e.opened_at) OVER (PARTITION BY e.id, e.opened_at ORDER BY e.until)
      FROM ended e JOIN found f ON f.id = e.id AND f.opened_at = e.opened_at)
    SELECT s.subject_id AS "credentialId", s.rule, s.code, s.severity, s.id AS "findingId", s.opened_at AS "openedAt",
      CASE WHEN s.closed_at < ${to}::timestamptz THEN s.closed_at END AS "closedAt", s.verdict,
      coalesce((SELECT max(version) FROM policy_version WHERE published_at <= s.opened_at), 1) AS "policyVersion",
      (SELECT min(i.exception_id) FROM exception_item i WHERE i.finding_id = s.id AND i.covered_at < ${to}::timestamptz
        AND coalesce(i.released_at, 'infinity') > s.opened_at AND i.covered_at < coalesce(s.closed_at, 'infinity')) AS "exceptionId"
    FROM spans s WHERE ${openIn(sql`s.opened_at`, sql`s.closed_at`, period)}
    ORDER BY s.subject_id, s.rule, s.opened_at, s.id`;
}

/** Those verdicts in batches, in constant memory; `client` is in a transaction of its caller. */
export const readSpans = (
  client: PoolClient,
  period: Period,
  only: readonly number[] | null = null,
): AsyncGenerator<FoundRow[], void> => fetchBatches<FoundRow>(client, 'spans', spansSql(period, only), BATCH);

/** Hands out the results of credentials that are asked for in rising order of their ids. */
export class ResultReader {
  readonly #batches: AsyncGenerator<FoundRow[], void>;
  #rows: FoundRow[] = [];
  #at = 0;

  /** `batches`: of `readSpans`. */
  constructor(batches: AsyncGenerator<FoundRow[], void>) {
    this.#batches = batches;
  }

  async of(credentialId: number): Promise<FoundRow[]> {
    const found: FoundRow[] = [];
    for (let row = await this.#peek(); row && row.credentialId <= credentialId; row = await this.#peek()) {
      if (row.credentialId === credentialId) found.push(row);
      this.#at += 1;
    }
    return found;
  }

  /** To be called where not all of them were asked for. */
  async close(): Promise<void> {
    await this.#batches.return();
  }

  async #peek(): Promise<FoundRow | undefined> {
    if (this.#at >= this.#rows.length) {
      const { value, done } = await this.#batches.next();
      if (done) return undefined;
      this.#rows = value;
      this.#at = 0;
    }
    return this.#rows[this.#at];
  }
}
