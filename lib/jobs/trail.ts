import type { Viewer } from '@/lib/access/roles';
import { signCheckpoint } from '@/lib/audit/checkpoint';
import { expireEvents } from '@/lib/audit/commands/expire-events';
import { recordVerification } from '@/lib/audit/commands/record-verification';
import { copyCheckpoints } from '@/lib/audit/copy-checkpoints';
import type { OpenCopy } from '@/lib/audit/open-copy';
import { sealTrail } from '@/lib/audit/seal';
import { verifyTrail } from '@/lib/audit/verify';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import type { Signer } from '@/lib/platform/signing/signer';

/** What is written between two checkpoints could be rewritten unseen by whoever owns the database: so not many minutes. */
const CHECKPOINT_EVERY_MS = 5 * 60_000;
const VERIFY_EVERY_HOURS = 24;

export interface TrailTools {
  signer: Signer;
  /** The second place for checkpoints, where one is set. */
  copy: OpenCopy | null;
}

/** Links what waits and, when the time has come, signs where the chains end; copies that where a second place is set. */
export async function tendTrail(
  { database, clock }: Pick<Runtime, 'database' | 'clock'>,
  { signer, copy }: TrailTools,
  signal?: AbortSignal,
  everyMs = CHECKPOINT_EVERY_MS,
): Promise<void> {
  await sealTrail(database, signal);
  await signCheckpoint(database, signer, clock.now(), everyMs);
  if (copy?.isDue(clock.now())) await copyCheckpoints(database, copy, clock.now());
}

/** Once a day, by one of the workers: removes what is past its retention, then walks the trail and keeps the result. */
export async function inspectTrail(runtime: Runtime, viewer: Viewer, signal: AbortSignal): Promise<void> {
  const { database, clock, log } = runtime;
  if (!(await isDue(runtime))) return;
  await runCommand(runtime, expireEvents, viewer, {});
  const found = await verifyTrail(database, null, signal);
  if (signal.aborted || !(await isDue(runtime))) return;
  await runCommand(runtime, recordVerification, viewer, found);
  const { events, checkpoints, problem } = found;
  if (problem) log.error({ problem: problem.message }, 'the audit trail does not verify');
  else log.info({ events, checkpoints, at: clock.now() }, 'the audit trail verifies');
}

async function isDue({ database, clock }: Runtime): Promise<boolean> {
  const [last] = await database.query<{ at: Date }>(
    sql`SELECT at FROM audit_verification ORDER BY id DESC LIMIT 1`,
  );
  return !last || clock.now().getTime() - last.at.getTime() >= VERIFY_EVERY_HOURS * 3_600_000;
}
