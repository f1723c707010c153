import { type PoolClient, queryIn, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import type { FoundRow } from '../files/test-results';
import type { Period } from '../model';

const BATCH = 5_000;

/** Spans of findings on credentials that touch the period, in the order of credentials; `to` is where they end for a pack. */
function spansSql({ from, to }: Period): Sql {
  const span = (opened: Sql, closed: Sql, verdict: Sql, where: Sql) => sql`
    SELECT f.subject_id AS "credentialId", f.rule, f.code, f.severity, f.id AS "findingId", ${opened} AS "openedAt",
      CASE WHEN ${closed} < ${to}::timestamptz THEN ${closed} END AS "closedAt", ${verdict} AS verdict,
      (SELECT max(version) FROM policy_version WHERE published_at <= ${opened}) AS "policyVersion",
      (SELECT min(i.exception_id) FROM exception_item i WHERE i.finding_id = f.id AND i.covered_at < ${to}::timestamptz
        AND coalesce(i.released_at, 'infinity') > ${opened} AND i.covered_at < coalesce(${closed}, 'infinity')) AS "exceptionId"
    ${where} AND f.subject_kind = 'credential' AND ${opened} < ${to}::timestamptz
      AND coalesce(${closed}, 'infinity') > ${from}::timestamptz`;
  return sql`SELECT "credentialId", rule, code, severity, "findingId", "openedAt", "closedAt", verdict, coalesce("policyVersion", 1) AS "policyVersion",
      "exceptionId" FROM (
      ${span(sql`f.opened_at`, sql`f.closed_at`, sql`f.verdict`, sql`FROM finding f WHERE true`)}
      UNION ALL
      ${span(sql`s.opened_at`, sql`s.closed_at`, sql`'fail'`, sql`FROM finding_span s JOIN finding f ON f.id = s.finding_id WHERE true`)}) spans
    ORDER BY "credentialId", rule, "openedAt", "findingId"`;
}

/** Hands out the results of credentials that are asked for in rising order of their ids, in constant memory. */
export class ResultReader {
  readonly #client: PoolClient;
  #rows: FoundRow[] = [];
  #at = 0;
  #isLast = false;

  private constructor(client: PoolClient) {
    this.#client = client;
  }

  static async open(client: PoolClient, period: Period): Promise<ResultReader> {
    const statement = spansSql(period);
    await client.query({
      text: `DECLARE spans NO SCROLL CURSOR FOR ${statement.text}`,
      values: statement.values,
    });
    return new ResultReader(client);
  }

  async of(credentialId: number): Promise<FoundRow[]> {
    const found: FoundRow[] = [];
    for (let row = await this.#peek(); row && row.credentialId <= credentialId; row = await this.#peek()) {
      if (row.credentialId === credentialId) found.push(row);
      this.#at += 1;
    }
    return found;
  }

  async #peek(): Promise<FoundRow | undefined> {
    if (this.#at >= this.#rows.length && !this.#isLast) {
      this.#rows = await queryIn<FoundRow>(this.#client, rawSql(`FETCH ${BATCH} FROM spans`));
      this.#at = 0;
      this.#isLast = this.#rows.length < BATCH;
    }
    return this.#rows[this.#at];
  }
}
