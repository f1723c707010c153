import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { collect } from '@/lib/jobs/collect';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import type { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { recordPostureDay } from '@/lib/posture/day';
import { connectSource } from '@/lib/sources/commands/connect-source';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { demoPerson } from './demo-person';
import type { DemoSource } from './demo-setup';

/** Days before today at which the demo's past is collected: monthly at first, then weekly, then the last days. */
export const PAST_DAYS = [
  364, 334, 304, 274, 244, 214, 184, 154, 124, 94, 80, 66, 52, 45, 38, 31, 24, 17, 10, 5, 2, 1, 0,
] as const;

/**
 * Lives through the demo's year with the product's own collectors and commands, at past dates of the injected clock.
 * `moveWorld` sets the clouds to the same date. No row is inserted by hand.
 */
export async function livePast(
  runtime: Runtime & { clock: ManualClock },
  sources: readonly DemoSource[],
  today: Date,
  moveWorld: (at: Date) => void,
  onProgress: (text: string) => void,
): Promise<void> {
  const worker = workerViewer('demo-past');
  const signal = new AbortController().signal;
  const past: Runtime = { ...runtime, enqueue: async () => undefined };
  const ids: number[] = [];
  for (const [index, days] of PAST_DAYS.entries()) {
    const at = addDays(today, -days);
    runtime.clock.set(at);
    moveWorld(at);
    for (const source of index === 0 ? sources : []) {
      const { sourceId } = await runCommand(past, connectSource, demoPerson('engineer'), {
        ...source,
        intervalMinutes: 360,
      });
      ids.push(sourceId);
    }
    const policy = await policyInForce(runtime.database);
    await sweepDue(runtime.database, policy, at);
    for (const sourceId of ids) {
      const { collectionId } = await runCommand(past, requestCollection, demoPerson('engineer'), {
        sourceId,
      });
      await collect(
        { runtime: past, viewer: worker, workerId: 'demo-past', signal },
        { sourceId, collectionId },
      );
    }
    await recordPostureDay(runtime.database, at);
    onProgress(
      `${at.toISOString().slice(0, 10)}: ${index + 1} of ${PAST_DAYS.length} collections of its past year`,
    );
  }
}
