import type { Viewer } from '@/lib/access/roles';
import { finishBulk } from '@/lib/bulk/commands/finish-bulk';
import { stepBulkOnce } from '@/lib/bulk/commands/step-bulk';
import { workflowOf } from '@/lib/bulk/workflow';
import { settleLists } from '@/lib/credentials/merge/settle';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { recordPostureDay } from '@/lib/posture/day';
import { handOn } from './hand-on';

export interface BulkInput {
  bulkId: string;
}

/** A batch takes a second at most; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 30;

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
const phaseOf = ({ state }: Silent) => (state === 'running' ? 'apply' : 'undo');

/**
 * Hands on the bulk changes that nobody works on. Two that work on the same one after all wait for each other at every
 * batch and do nothing twice.
 */
export const resumeBulk = (runtime: Runtime): Promise<void> =>
  handOn<Silent>(runtime, {
    workflow: 'bulk',
    silent: (database) =>
      database.query(sql`SELECT id::text AS id, state, attempt FROM bulk_change
        WHERE state IN ('running', 'undoing') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`),
    workflowId: (bulk, attempt) => workflowOf(bulk.id, phaseOf(bulk), attempt),
    take: async (tx, { id, attempt, state }) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE bulk_change SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${id}::uuid AND attempt = ${attempt}::int AND state = ${state} RETURNING 1 AS one`);
      return taken.length > 0;
    },
    input: ({ id }) => ({ bulkId: id }),
  });
