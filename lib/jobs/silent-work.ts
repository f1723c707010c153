import { DBOS } from '@dbos-inc/dbos-sdk';
import { executorOfTx, rawSql, sql } from '@/lib/platform/database/client';
import { enqueueIn, type WorkflowName } from '@/lib/platform/queue';
import type { Runtime } from '@/lib/platform/runtime';

/** Whoever works tells how far they are at least so often; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 60;
const WAITING = ['ENQUEUED', 'DELAYED'];

/** A table of work that workers do one by one: with state, attempt and worked_at. */
export interface WorkTable {
  table: 'evidence_pack' | 'report_run';
  queue: WorkflowName;
  /** What it is called in the log. */
  noun: string;
  workflowOf(id: string, attempt: number): string;
  input(id: string): { [name: string]: string };
}

interface Silent {
  id: string;
  attempt: number;
}

/** Hands on work that nobody is at: its worker died or was stopped. */
export async function handOnSilent({ database, log }: Runtime, work: WorkTable): Promise<void> {
  const table = rawSql(work.table);
  const silent = await database.query<Silent>(sql`SELECT id::text AS id, attempt FROM ${table}
    WHERE state IN ('requested', 'building') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`);
  if (silent.length === 0) return;
  const ids = silent.map(({ id, attempt }) => work.workflowOf(id, attempt));
  const known = await DBOS.listWorkflows({ workflowIDs: ids, loadInput: false, loadOutput: false });
  const waiting = new Set(
    known.filter(({ status }) => WAITING.includes(status)).map(({ workflowID }) => workflowID),
  );
  for (const { id, attempt } of silent) {
    if (waiting.has(work.workflowOf(id, attempt))) continue;
    const isMine = await database.prisma.$transaction(async (tx) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE ${table} SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${id}::uuid AND attempt = ${attempt}::int AND state IN ('requested', 'building') RETURNING 1 AS one`);
      if (taken.length === 0) return false;
      await enqueueIn(tx)(work.queue, work.workflowOf(id, attempt + 1), work.input(id));
      return true;
    });
    if (isMine) log.warn({ [work.noun]: id }, `goes on with a ${work.noun} that nobody worked on`);
  }
}
