import type { Json } from '@/lib/kernel/json';
import type { Tx } from './database/client';

/** Names of the durable workflows; lib/jobs registers exactly these. */
export const WORKFLOWS = ['collect', 'bulk', 'pack', 'report'] as const;
export type WorkflowName = (typeof WORKFLOWS)[number];
export const APPLICATION_NAME = 'muster';
/** Workflows outlive an upgrade: a restart with newer code may pick up what older code began. */
export const APPLICATION_VERSION = '1';

/** `id` makes the work idempotent: enqueued twice, it runs once. */
export type Enqueue = (workflow: WorkflowName, id: string, input: Json) => Promise<void>;

/** Enqueues inside the caller's transaction: vanishes on rollback, starts after commit. */
export function enqueueIn(tx: Tx): Enqueue {
  return async (workflow, id, input) => {
    await tx.$queryRaw`SELECT dbos.enqueue_workflow(
      workflow_name => ${workflow}, queue_name => ${workflow}, positional_args => ARRAY[${JSON.stringify(input)}::json],
      workflow_id => ${id}, app_version => ${APPLICATION_VERSION}, application_name => ${APPLICATION_NAME})`;
  };
}
