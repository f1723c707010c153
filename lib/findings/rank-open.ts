import { derivedOf, type StoredDerived } from '@/lib/credentials/derived';
import { type Database, type Executor, executorOf, sql } from '@/lib/platform/database/client';
import { type BacklogFacts, rankFinding } from './backlog';
import { IN_BACKLOG } from './backlog-scope';

const BATCH = 5_000;
/** What only time, use or classification moves is ranked again within a day. */
const RANK_AGAIN_HOURS = 20;

/**
 * Ranks what is new or changed in the backlog, and what was ranked a day ago; removes what has left it. The cost follows
 * what changed. Safe in several workers at once. Returns how many were ranked.
 */
export async function rankOpen(database: Database, now: Date, signal: AbortSignal): Promise<number> {
  let ranked = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const batch: Batch = await database.transaction((client) =>
      rankBatch(executorOf(client), now, after ?? 0),
    );
    ranked += batch.ranked;
    after = batch.next;
  }
  return ranked;
}

interface Batch {
  ranked: number;
  /** Where the next one begins; null after the last. */
  next: number | null;
}

/** The next findings by id, so that all batches together are one walk. Another worker that is at it is left to it. */
async function rankBatch(executor: Executor, now: Date, after: number): Promise<Batch> {
  const [lock] = await executor.query<{ free: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(hashtext('muster.backlog')) AS free`,
  );
  if (!lock?.free) return { ranked: 0, next: null };
  if (after === 0)
    await executor.query(
      sql`DELETE FROM backlog_item b USING finding f WHERE f.id = b.finding_id AND NOT (${IN_BACKLOG})`,
    );
  const rows = await listUnranked(executor, now, after);
  if (rows.length > 0) await writeRanks(executor, rows, now);
  return { ranked: rows.length, next: rows.length < BATCH ? null : Number(rows.at(-1)?.id) };
}

async function writeRanks(executor: Executor, rows: readonly Unranked[], now: Date): Promise<void> {
  const items = rows.map(({ id, derived, changedAt, ...facts }) => {
    const isLeaked = (derivedOf(derived).leak?.places ?? 0) > 0;
    const { severity, ownerTeam, kind } = facts;
    return {
      id: Number(id),
      severity,
      ownerTeam,
      kind,
      changedAt,
      ...rankFinding({ ...facts, isLeaked }, now),
    };
  });
  await executor.query(sql`
    INSERT INTO backlog_item (finding_id, score, risk, effort, action, parts, opened_at, severity, owner_team, kind, changed_at, ranked_at)
    SELECT i.id, i.score, i.risk, i.effort, i.action, i.parts, f.opened_at, i.severity, i."ownerTeam", i.kind, i."changedAt", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS i(id bigint, score smallint, risk smallint, effort text,
      action text, parts jsonb, severity smallint, "ownerTeam" text, kind text, "changedAt" timestamptz) JOIN finding f ON f.id = i.id
    ON CONFLICT (finding_id) DO UPDATE SET score = excluded.score, risk = excluded.risk, effort = excluded.effort,
      action = excluded.action, parts = excluded.parts, opened_at = excluded.opened_at, severity = excluded.severity,
      owner_team = excluded.owner_team, kind = excluded.kind, changed_at = excluded.changed_at, ranked_at = excluded.ranked_at`);
}

interface Unranked extends Omit<BacklogFacts, 'isLeaked'> {
  id: number;
  derived: StoredDerived | null;
  /** To the microsecond, as the database writes it. */
  changedAt: string;
}

async function listUnranked(executor: Executor, now: Date, after: number): Promise<Unranked[]> {
  return executor
    .query<Unranked>(sql`
    SELECT due.*, CASE WHEN due."subjectKind" = 'source' THEN 'source' ELSE c.kind END AS kind, c.class, c.privilege,
      c.environment, c.out_of_policy_at AS "outOfPolicyAt", c.derived,
      CASE u.state WHEN 'known' THEN to_jsonb(u.last_used_at) WHEN 'never' THEN '"never"'::jsonb END AS "lastUsed"
    FROM (SELECT f.id, f.code, f.verdict, f.severity, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId",
        f.owner_team AS "ownerTeam", f.opened_at AS "openedAt", f.changed_at::text AS "changedAt"
      FROM finding f LEFT JOIN backlog_item b ON b.finding_id = f.id
      WHERE ${IN_BACKLOG} AND f.id > ${after}::bigint AND (b.finding_id IS NULL OR b.changed_at <> f.changed_at
        OR b.owner_team IS DISTINCT FROM f.owner_team
        OR b.ranked_at < ${now}::timestamptz - make_interval(hours => ${RANK_AGAIN_HOURS}))
      ORDER BY f.id LIMIT ${BATCH}) due
    LEFT JOIN credential c ON due."subjectKind" = 'credential' AND c.id = due."subjectId"
    LEFT JOIN credential_use u ON u.credential_id = c.id ORDER BY due.id`)
    .then((rows) =>
      rows.map((row) => ({ ...row, lastUsed: useOf(row.lastUsed as unknown as string | null) })),
    );
}

const useOf = (stored: string | null): BacklogFacts['lastUsed'] =>
  stored === null || stored === 'never' ? stored : new Date(stored);
