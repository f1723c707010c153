import {
  type Database,
  type Executor,
  executorOf,
  executorOfTx,
  rawSql,
  sql,
  type Tx,
} from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { applyJudgements, type JudgementStamp } from './apply-judgements';
import { judge, standpointOf, storedStandpoint } from './judged';
import { PostureDelta } from './posture-delta';
import { factsOf, STORED_COLUMNS, type StoredCredential } from './rows';
import { settleLists } from './settle';

/** Selects StoredCredential rows from `credential c`. */
export const FROM_STORED = rawSql(
  `SELECT ${STORED_COLUMNS} FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id`,
);

/** Stored live credentials by id, locked for the rest of the transaction, in the order of their ids. */
async function lockStored(executor: Executor, ids: readonly number[]): Promise<StoredCredential[]> {
  return executor.query<StoredCredential>(
    sql`${FROM_STORED} WHERE c.gone_at IS NULL AND c.id = ANY(${ids}::bigint[]) ORDER BY c.id FOR UPDATE OF c`,
  );
}

/** Judges locked rows again; `before` and `after` differ where something about them was decided in between. */
export async function rejudgeRows(
  executor: Executor,
  before: readonly StoredCredential[],
  after: readonly StoredCredential[],
  policy: Policy,
  stamp: JudgementStamp,
) {
  const delta = new PostureDelta();
  const judged = after.map((row, i) => {
    const item = { id: Number(row.id), ...judge(factsOf(row), policy, stamp.now) };
    delta.add(storedStandpoint(before[i] as StoredCredential), -1);
    delta.add(standpointOf(item), 1);
    return item;
  });
  await applyJudgements(executor, judged, stamp);
  await delta.write(executor);
}

/**
 * Lets a command change what Muster decided of these credentials, and judges them again in the same transaction.
 * `change` receives the rows as they were, locked; ids that are gone or do not exist are left out.
 */
export async function rejudge(
  tx: Tx,
  ids: readonly number[],
  now: Date,
  change: (before: readonly StoredCredential[]) => Promise<void>,
): Promise<void> {
  const executor = executorOfTx(tx);
  const policy = await holdPolicy(executor);
  const before = await lockStored(executor, ids);
  await change(before);
  const after = await lockStored(
    executor,
    before.map((row) => Number(row.id)),
  );
  await rejudgeRows(executor, before, after, policy, {
    policyVersion: policy.version,
    now,
    closeReason: 'fixed',
  });
}

const SWEEP_BATCH = 2_000;

/** Judges every live credential whose verdicts or buckets could have changed by themselves. Returns how many. */
export function sweepDue(database: Database, now: Date, signal?: AbortSignal): Promise<number> {
  return inBatches(database, signal, async (executor) => {
    const policy = await holdPolicy(executor);
    const rows = await executor.query<StoredCredential>(
      sql`${FROM_STORED} WHERE c.gone_at IS NULL AND c.due_at <= ${now} ORDER BY c.due_at LIMIT ${SWEEP_BATCH} FOR UPDATE OF c SKIP LOCKED`,
    );
    await rejudgeRows(executor, rows, rows, policy, {
      policyVersion: policy.version,
      now,
      closeReason: 'fixed',
    });
    return { count: rows.length, isLast: rows.length < SWEEP_BATCH };
  });
}

/** Runs batches, each in a transaction of its own, until the last; returns the sum of their counts. */
export async function inBatches(
  database: Database,
  signal: AbortSignal | undefined,
  batch: (executor: Executor) => Promise<{ count: number; isLast: boolean }>,
): Promise<number> {
  let total = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { count, isLast } = await database.transaction((client) => batch(executorOf(client)));
    total += count;
    if (isLast) break;
  }
  if (total > 0) await settleLists(database);
  return total;
}
