import { type Database, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { type DecidedRow, saveDecided } from '../store';
import { decide } from './decide';
import { changedFields, versionState } from './identity';
import { FROM_STORED, inBatches, rejudgeRows } from './rejudge';
import { classifiedOf, decidedOf, factsOf, type StoredCredential, type StoredFacts } from './rows';

const BATCH = 2_000;

/**
 * Brings every live credential under the policy in force: what rules and tags decide is decided anew, and all is judged again. How
 * far it came is kept with the version, so that whoever goes on after a kill does not begin again. Returns how many
 * were judged; none when it was done before, or another worker is at it.
 */
export function applyPolicy(database: Database, now: Date, signal?: AbortSignal): Promise<number> {
  return inBatches(database, signal, async (executor) => {
    const policy = await holdPolicy(executor);
    const [progress] = await executor.query<{
      through: number;
      all: boolean;
    }>(sql`SELECT applied_through AS through, rejudge_all AS all FROM policy_version
      WHERE version = ${policy.version} AND applied_at IS NULL FOR UPDATE SKIP LOCKED`);
    if (!progress) return { count: 0, isLast: true };
    const rows = await executor.query<StoredCredential>(
      sql`${FROM_STORED} WHERE c.gone_at IS NULL AND c.id > ${progress.through} ORDER BY c.id LIMIT ${BATCH} FOR UPDATE OF c`,
    );
    const before = rows.filter((row) => progress.all || row.policy_version !== policy.version);
    const after = before.map((row) => decidedUnder(row, policy));
    await saveDecided(
      executor,
      'policy',
      after.flatMap((row, i) => differences(before[i] as StoredCredential, row)),
      now,
    );
    await rejudgeRows(executor, before, after, policy, {
      policyVersion: policy.version,
      now,
      closeReason: 'policy-changed',
    });
    const isLast = rows.length < BATCH;
    await executor.query(sql`UPDATE policy_version SET applied_through = ${Number(rows.at(-1)?.id ?? progress.through)},
      applied_at = ${isLast ? now : null}::timestamptz, rejudge_all = rejudge_all AND NOT ${isLast} WHERE version = ${policy.version}`);
    return { count: before.length, isLast };
  });
}

/** The row as a policy decides it: what people decided by hand stays. */
export function decidedUnder<Row extends StoredFacts>(row: Row, policy: Policy): Row {
  const decided = decide(classifiedOf(row), policy, decidedOf(row));
  return {
    ...row,
    owner_team: decided.ownerTeam,
    owner_by: decided.ownerBy,
    class: decided.class,
    class_by: decided.classBy,
    environment: decided.environment,
    environment_by: decided.environmentBy,
  };
}

const BY = ['ownerBy', 'classBy', 'environmentBy'] as const;

function differences(before: StoredCredential, after: StoredCredential): DecidedRow[] {
  const [earlier, state] = [versionState(factsOf(before)), versionState(factsOf(after))];
  const changed = changedFields(earlier, state);
  const [was, is] = [decidedOf(before), decidedOf(after)];
  if (changed.length === 0 && BY.every((name) => was[name] === is[name])) return [];
  return [
    { id: Number(before.id), version: before.version + 1, ...is, byHand: before.by_hand, changed, state },
  ];
}
