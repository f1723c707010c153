import type { Viewer } from '@/lib/access/roles';
import type { PackStores } from '@/lib/evidence/archive/open-stores';
import { expirePack, postponeRemoval, recordRemoval } from '@/lib/evidence/commands/expire-pack';
import type { PackAttempt } from '@/lib/evidence/folders';
import { messageOf } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { type CommandRunner, runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';

const AT_ONCE = 100;
/** After a place was not to be reached. */
const TRIED_AGAIN_MINUTES = 10;

type ExpiryRunner = CommandRunner & Pick<Runtime, 'log'>;

/**
 * Lets packs expire whose time is over and that nobody holds, and removes the files of those that have expired. A place
 * that is away is asked again later. Safe to run in several workers at once.
 */
export async function expirePacks(runner: ExpiryRunner, viewer: Viewer, stores: PackStores): Promise<void> {
  const { database, clock, log } = runner;
  const due = await database.query<{ id: string }>(sql`SELECT id::text AS id FROM evidence_pack
    WHERE state = 'built' AND held_by IS NULL AND keep_until <= ${clock.now()}::timestamptz ORDER BY keep_until, id LIMIT ${AT_ONCE}`);
  for (const { id } of due)
    await runCommand(runner, expirePack, viewer, { id }).catch((error: unknown) =>
      log.debug({ pack: id, error: messageOf(error) }, 'a pack did not expire'),
    );
  const left = await database.query<PackAttempt & { keptIn: string | null }>(sql`
    SELECT id::text AS id, attempt, kept_in AS "keptIn" FROM evidence_pack WHERE state = 'expired' AND removed_at IS NULL
      AND worked_at <= ${clock.now()}::timestamptz - make_interval(mins => ${TRIED_AGAIN_MINUTES}) ORDER BY worked_at, id LIMIT ${AT_ONCE}`);
  for (const { id, attempt, keptIn } of left)
    try {
      await stores.at(keptIn).remove({ id, attempt });
      await runCommand(runner, recordRemoval, viewer, { id });
    } catch (error) {
      log.warn({ pack: id, error: messageOf(error) }, 'the file of an expired pack could not be removed');
      await runCommand(runner, postponeRemoval, viewer, { id });
    }
}
