import type { Viewer } from '@/lib/access/roles';
import { applyPolicy } from '@/lib/credentials/merge/apply-policy';
import { settleOwnerless } from '@/lib/credentials/merge/ownerless';
import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { watchDirectory } from '@/lib/directory/commands/watch-directory';
import { tendDuties } from '@/lib/duties/commands/tend';
import { escalateUnanswered } from '@/lib/owners/commands/escalate';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { recordPostureDay } from '@/lib/posture/day';
import { openDue } from '@/lib/reports/commands/open-due';
import { watchReviews } from '@/lib/reviews/commands/watch-reviews';
import { scheduleDue } from '@/lib/sources/commands/schedule-due';
import { recordCoverageDay } from '@/lib/sources/visibility';
import { discardAbandoned } from '@/lib/uploads/commands/discard-abandoned';
import { tendExceptions } from './exceptions';

/** One turn of everything that happens by the clock; each part is safe to run in several workers at once. */
export async function runSchedules(runtime: Runtime, viewer: Viewer, signal: AbortSignal): Promise<void> {
  const { database, clock } = runtime;
  await runCommand(runtime, scheduleDue, viewer, {});
  await runCommand(runtime, discardAbandoned, viewer, {});
  await runCommand(runtime, escalateUnanswered, viewer, {});
  await runCommand(runtime, watchDirectory, viewer, {});
  await runCommand(runtime, watchReviews, viewer, {});
  await runCommand(runtime, tendDuties, viewer, {});
  await runCommand(runtime, openDue, viewer, {});
  const judged =
    (await applyPolicy(database, clock.now(), signal)) +
    (await settleOwnerless(database, clock.now(), signal)) +
    (await sweepDue(database, clock.now(), signal));
  if (judged > 0) await recordPostureDay(database, clock.now());
  await tendExceptions(runtime, viewer, signal);
  await recordCoverageDay(database, clock.now());
}
