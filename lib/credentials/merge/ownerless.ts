import { type Database, type Executor, rawSql, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { derivedOf, type StoredDerived } from '../derived';
import { applyJudgements } from './apply-judgements';
import { judge, standpointOf, storedStandpoint } from './judged';
import { PostureDelta } from './posture-delta';
import { inBatches } from './rejudge';
import { factsOf, STORED_COLUMNS, type StoredCredential } from './rows';

const BATCH = 2_000;

/** A stored credential with the team nobody is left in, as it is now. */
type Moved = StoredCredential & { ownerless: NonNullable<StoredDerived['ownerless']> | null };

/**
 * Tells credentials whose team has nobody active any more, and takes it back where somebody is in again or another team
 * answers; those for which that is news are judged again. Set-wise, and nothing to do is found by two indexes.
 */
export function settleOwnerless(database: Database, now: Date, signal?: AbortSignal): Promise<number> {
  return inBatches(database, signal, async (executor) => {
    const policy = await holdPolicy(executor);
    const rows = await movedRows(executor);
    await rejudgeMoved(executor, rows, policy, now);
    return { count: rows.length, isLast: rows.length < BATCH };
  });
}

function movedRows(executor: Executor): Promise<Moved[]> {
  return executor.query<Moved>(sql`
    WITH vacant AS (SELECT o.name, v.since FROM owner_vacancy v JOIN owner o ON o.id = v.owner_id WHERE o.removed_at IS NULL),
    moved AS (
      SELECT c.id FROM vacant v JOIN credential c ON c.owner_team = v.name AND c.gone_at IS NULL
        WHERE c.derived->'ownerless'->>'team' IS DISTINCT FROM c.owner_team
      UNION
      SELECT c.id FROM credential c WHERE c.derived ? 'ownerless' AND c.gone_at IS NULL
        AND (c.owner_team IS NULL OR c.owner_team NOT IN (SELECT name FROM vacant))
      LIMIT ${BATCH})
    SELECT ${rawSql(STORED_COLUMNS)}, (SELECT jsonb_build_object('team', v.name,
        'since', to_char(v.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM vacant v WHERE v.name = c.owner_team) AS ownerless
    FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE c.id IN (SELECT id FROM moved) ORDER BY c.id FOR UPDATE OF c`);
}

async function rejudgeMoved(
  executor: Executor,
  rows: readonly Moved[],
  policy: Policy,
  now: Date,
): Promise<void> {
  const delta = new PostureDelta();
  const judged = rows.map((row) => {
    const stored: StoredDerived = { ...row.derived, ownerless: row.ownerless ?? undefined };
    const item = {
      id: Number(row.id),
      ...judge({ ...factsOf(row), derived: derivedOf(stored) }, policy, now),
    };
    delta.add(storedStandpoint(row), -1);
    delta.add(standpointOf(item), 1);
    return item;
  });
  await applyJudgements(executor, judged, {
    policyVersion: policy.version,
    now,
    closeReason: 'fixed',
  });
  await delta.write(executor);
}
