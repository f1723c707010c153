import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Json } from '@/lib/kernel/json';
import type { Database, Tx } from '@/lib/platform/database/client';
import { enqueueIn, type WorkflowName } from '@/lib/platform/queue';
import type { Runtime } from '@/lib/platform/runtime';

const WAITING = ['ENQUEUED', 'DELAYED'];

/** Work that tells in its row how far it is, and how it is handed to the next worker. */
export interface HandedOn<Work extends { id: string; attempt: number }> {
  workflow: WorkflowName;
  /** What has been silent for too long. */
  silent(database: Database): Promise<readonly Work[]>;
  workflowId(work: Work, attempt: number): string;
  /** Raises the attempt in the row; false where somebody else was faster. */
  take(tx: Tx, work: Work): Promise<boolean>;
  input(work: Work, attempt: number): Json;
}

/** Hands on what nobody works on: its worker died or was stopped. What still waits in the queue stays there. */
export async function handOn<Work extends { id: string; attempt: number }>(
  { database, log }: Runtime,
  { workflow, silent, workflowId, take, input }: HandedOn<Work>,
): Promise<void> {
  const works = await silent(database);
  if (works.length === 0) return;
  const known = await DBOS.listWorkflows({
    workflowIDs: works.map((work) => workflowId(work, work.attempt)),
    loadInput: false,
    loadOutput: false,
  });
  const waiting = new Set(
    known.filter(({ status }) => WAITING.includes(status)).map(({ workflowID }) => workflowID),
  );
  for (const work of works) {
    if (waiting.has(workflowId(work, work.attempt))) continue;
    const next = work.attempt + 1;
    const isMine = await database.prisma.$transaction(async (tx) => {
      if (!(await take(tx, work))) return false;
      await enqueueIn(tx)(workflow, workflowId(work, next), input(work, next));
      return true;
    });
    if (isMine) log.warn({ [workflow]: work.id }, 'goes on with work that nobody was at');
  }
}
