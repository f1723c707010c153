import { DBOS, type WorkflowStatus } from '@dbos-inc/dbos-sdk';
import { messageOf } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { enqueueIn } from '@/lib/platform/queue';
import type { Runtime } from '@/lib/platform/runtime';

const QUEUE = 'collect';
const WAITING = ['ENQUEUED', 'DELAYED'];

interface OpenCollection {
  id: string;
  sourceId: number;
}

/** What a worker has in hand, and how it finds the collections that nobody has. */
export interface Caretaker {
  /** Runs the work of one collection. */
  hold(collectionId: string, work: () => Promise<void>): Promise<void>;
  /**
   * Sends every open collection that nobody works on back to its queue: its worker died or was stopped, its workflow
   * ended without ending it because the database was away, or a backup was restored without the queue. Returns their
   * ids. Safe to run in several workers at once.
   */
  resumeAbandoned(): Promise<string[]>;
}

/** The caretaker of one worker. */
export function createCaretaker(runtime: Runtime, workerId: string): Caretaker {
  const { database, log } = runtime;
  const held = new Set<string>();
  let droppedBefore = new Set<string>();

  async function resumeAbandoned(): Promise<string[]> {
    const dropped = new Set<string>();
    const resumed: string[] = [];
    const open = await withoutLease(database);
    const { workflows, alive } = await whoWorks(database, open);
    for (const collection of open) {
      const { id } = collection;
      const workflow = workflows.get(id);
      if (workflow && isInHands(workflow)) continue;
      try {
        await requeue(runtime, collection, workflow);
        resumed.push(id);
      } catch (error) {
        // Another worker was quicker, as a rule; if not, the next turn finds it again.
        log.debug({ collection: id, error: messageOf(error) }, 'could not be sent back to its queue');
      }
    }
    droppedBefore = dropped;
    if (resumed.length > 0)
      log.warn({ collections: resumed }, 'goes on with collections that nobody worked on');
    return resumed;

    function isInHands({ workflowID, status, executorId = '' }: WorkflowStatus): boolean {
      if (WAITING.includes(status)) return true;
      if (status !== 'PENDING') return false;
      if (executorId !== workerId) return alive.has(executorId);
      if (held.has(workflowID)) return true;
      // Dropped by us, or only just taken from the queue: the next turn tells.
      dropped.add(workflowID);
      return !droppedBefore.has(workflowID);
    }
  }

  return {
    hold: async (collectionId, work) => {
      held.add(collectionId);
      await work().finally(() => held.delete(collectionId));
    },
    resumeAbandoned,
  };
}

function withoutLease(database: Database): Promise<OpenCollection[]> {
  return database.query<OpenCollection>(sql`
    SELECT c.id::text AS id, c.source_id AS "sourceId"
    FROM collection c LEFT JOIN source_lease l ON l.source_id = c.source_id
    WHERE c.state IN ('queued', 'running') AND (l.holder IS NULL OR l.expires_at < now())`);
}

async function whoWorks(database: Database, open: readonly OpenCollection[]) {
  const workflows = new Map<string, WorkflowStatus>();
  if (open.length === 0) return { workflows, alive: new Set<string>() };
  const workflowIDs = open.map(({ id }) => id);
  const found = await DBOS.listWorkflows({ workflowIDs, loadInput: false, loadOutput: false });
  for (const workflow of found) workflows.set(workflow.workflowID, workflow);
  // Asked after the workflows: whoever holds one of them had registered before.
  const workers = await database.query<{ id: string }>(sql`SELECT id FROM worker WHERE stopped_at IS NULL`);
  return { workflows, alive: new Set(workers.map(({ id }) => id)) };
}

async function requeue(
  { database }: Runtime,
  { id, sourceId }: OpenCollection,
  workflow: WorkflowStatus | undefined,
): Promise<void> {
  if (!workflow)
    await database.prisma.$transaction((tx) => enqueueIn(tx)(QUEUE, id, { sourceId, collectionId: id }));
  else if (workflow.status === 'PENDING') await DBOS.resumeWorkflows([id], { queueName: QUEUE });
  else await DBOS.rewindWorkflow(id, { queueName: QUEUE });
}
