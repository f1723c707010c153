import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Viewer } from '@/lib/access/roles';
import { finishBulk } from '@/lib/bulk/commands/finish-bulk';
import { stepBulkOnce } from '@/lib/bulk/commands/step-bulk';
import { workflowOf } from '@/lib/bulk/workflow';
import { settleLists } from '@/lib/credentials/merge/settle';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import { enqueueIn } from '@/lib/platform/queue';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { recordPostureDay } from '@/lib/posture/day';

export interface BulkInput {
  bulkId: string;
}

/** A batch takes a second at most; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 30;
const WAITING = ['ENQUEUED', 'DELAYED'];

/** Takes a bulk change, or its undo, to its end, a batch per transaction. Started again after a kill it goes on there. */
export async function runBulk(
  context: { runtime: Runtime; viewer: Viewer; signal: AbortSignal },
  { bulkId }: BulkInput,
): Promise<void> {
  const { runtime, viewer, signal } = context;
  const { database, clock } = runtime;
  for (let isLeft = true; isLeft; ) {
    signal.throwIfAborted();
    isLeft = await runCommand(runtime, stepBulkOnce, viewer, { id: bulkId });
  }
  await settleLists(database);
  await recordPostureDay(database, clock.now());
  await runCommand(runtime, finishBulk, viewer, { id: bulkId });
}

interface Silent {
  id: string;
  state: 'running' | 'undoing';
  attempt: number;
}

/**
 * Hands on the bulk changes that nobody works on: their worker died or was stopped. Two that work on the same one after
 * all wait for each other at every batch and do nothing twice.
 */
export async function resumeBulk({ database, log }: Runtime): Promise<void> {
  const silent = await database.query<Silent>(sql`SELECT id::text AS id, state, attempt FROM bulk_change
    WHERE state IN ('running', 'undoing') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`);
  if (silent.length === 0) return;
  const phaseOf = ({ state }: Silent) => (state === 'running' ? 'apply' : 'undo');
  const ids = silent.map((bulk) => workflowOf(bulk.id, phaseOf(bulk), bulk.attempt));
  const known = await DBOS.listWorkflows({ workflowIDs: ids, loadInput: false, loadOutput: false });
  const waiting = new Set(
    known.filter(({ status }) => WAITING.includes(status)).map(({ workflowID }) => workflowID),
  );
  for (const [i, bulk] of silent.entries()) {
    if (waiting.has(ids[i] as string)) continue;
    const isMine = await database.prisma.$transaction(async (tx) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE bulk_change SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${bulk.id}::uuid AND attempt = ${bulk.attempt}::int AND state = ${bulk.state} RETURNING 1 AS one`);
      if (taken.length === 0) return false;
      await enqueueIn(tx)('bulk', workflowOf(bulk.id, phaseOf(bulk), bulk.attempt + 1), { bulkId: bulk.id });
      return true;
    });
    if (isMine) log.warn({ bulk: bulk.id }, 'goes on with a bulk change that nobody worked on');
  }
}
