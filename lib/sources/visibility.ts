import { moveSourceFindings, type SourceFindingMoves } from '@/lib/findings/source-findings';
import { type Executor, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import { SOURCE_RULES } from '@/lib/policies/registry';
import { coverageCountsSql } from './coverage-sql';
import { type CellPermissions, type LostCell, lossOf, REFUSED } from './model';

interface Suspect extends CellPermissions {
  id: number;
  account: string;
  accountName: string | null;
  region: string;
  collector: string;
  listed: number;
}

/**
 * Judges what a source has lost sight of, from the states its cells ended in: notes it on the cells and moves the
 * findings on the source. In the transaction that ends the collection.
 */
export async function judgeVisibility(
  executor: Executor,
  sourceId: number,
  now: Date,
): Promise<SourceFindingMoves> {
  const policy = await holdPolicy(executor);
  const suspects = await executor.query<Suspect>(sql`
    SELECT id, account, account_name AS "accountName", region, collector, state, permission, listed,
      attempted_at AS "attemptedAt", completed_at AS "completedAt", lost_at AS "lostAt", lost_permission AS "lostPermission"
    FROM coverage_cell WHERE source_id = ${sourceId}
      AND (lost_at IS NOT NULL OR (completed_at IS NOT NULL AND state = ANY(${[...REFUSED]})))`);
  const lost = await noteLosses(executor, suspects);
  const moves = { opened: 0, closed: 0 };
  for (const rule of SOURCE_RULES) {
    const moved = await moveSourceFindings(executor, rule, sourceId, rule.judge(lost), { policy, now });
    moves.opened += moved.opened;
    moves.closed += moved.closed;
  }
  return moves;
}

async function noteLosses(executor: Executor, suspects: readonly Suspect[]): Promise<LostCell[]> {
  const lost: LostCell[] = [];
  const moved: { id: number; lost_at: Date | null; lost_permission: string | null }[] = [];
  for (const cell of suspects) {
    const loss = lossOf(cell);
    const isNews =
      loss?.at.getTime() !== cell.lostAt?.getTime() || (loss?.permission ?? null) !== cell.lostPermission;
    if (isNews)
      moved.push({ id: cell.id, lost_at: loss?.at ?? null, lost_permission: loss?.permission ?? null });
    const { account, accountName, region, collector, listed, state } = cell;
    const isSignIn = state === 'unauthenticated';
    if (loss)
      lost.push({
        account,
        accountName,
        region,
        collector,
        listed,
        isSignIn,
        lostAt: loss.at,
        permission: loss.permission,
      });
  }
  if (moved.length > 0)
    await executor.query(sql`
      UPDATE coverage_cell v SET lost_at = m.lost_at, lost_permission = m.lost_permission
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m(id int, lost_at timestamptz, lost_permission text)
      WHERE v.id = m.id RETURNING v.id`);
  return lost;
}

/** Keeps how much of a source, or of each that has no point today yet, can be seen: a point of the line over time. */
export async function recordCoverageDay(executor: Executor, now: Date, sourceId?: number): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const which =
    sourceId === undefined
      ? sql`NOT EXISTS (SELECT 1 FROM coverage_day d WHERE d.day = ${day}::date AND d.source_id = s.id)`
      : sql`s.id = ${sourceId}`;
  await executor.query(sql`
    INSERT INTO coverage_day (day, source_id, cells, dark, stale)
    SELECT ${day}::date, of.source_id, of.cells, of.dark, of.stale FROM (
      SELECT s.id AS source_id, ${coverageCountsSql(now)} FROM source s JOIN coverage_cell v ON v.source_id = s.id
      WHERE s.removed_at IS NULL AND ${which} GROUP BY s.id) of
    ON CONFLICT (day, source_id) DO UPDATE SET cells = excluded.cells, dark = excluded.dark, stale = excluded.stale
    RETURNING source_id`);
}
