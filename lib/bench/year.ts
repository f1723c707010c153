import path from 'node:path';
import { signCheckpoint } from '@/lib/audit/checkpoint';
import { sealTrail } from '@/lib/audit/seal';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { openFileKey } from '@/lib/platform/signing/file-key';
import type { Signer } from '@/lib/platform/signing/signer';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { makeYear } from './past';
import { writeEvents } from './trail';

export const YEAR_DAYS = 365;
/** Credentials to an event of the trail in the year. */
const PER_EVENT = 20;

/** The key that signs the trail and the packs of a bench. */
export const benchSigner = (folder: string): Promise<Signer> =>
  openFileKey(path.join(folder, 'signing-key.pem'));

/**
 * Once per bench: a year of history from `start` on, under the policy as shipped, with a trail that is signed before and
 * after it. False where it was made before.
 */
export async function ensureYear(
  database: Database,
  folder: string,
  start: Date,
  size: number,
): Promise<boolean> {
  const [made] = await database.query(sql`SELECT 1 AS one FROM policy_version LIMIT 1`);
  if (made) return false;
  const signer = await benchSigner(folder);
  const sign = async (at: Date) => {
    await sealTrail(database);
    await signCheckpoint(database, signer, at, 0);
  };
  await runCommand({ database, clock: new ManualClock(start) }, publishDefault, workerViewer('bench'), {});
  await sign(start);
  await makeYear(database, start);
  const events = Math.ceil(size / PER_EVENT);
  await writeEvents(database, events, start, Math.floor(((YEAR_DAYS - 1) * 86_400) / events));
  await sign(addDays(start, YEAR_DAYS));
  return true;
}
