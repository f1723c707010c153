import type { Viewer } from '@/lib/access/roles';
import { settleClosed } from '@/lib/exceptions/commands/settle';
import { tendException } from '@/lib/exceptions/commands/tend';
import { messageOf } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { type CommandRunner, runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';

const AT_ONCE = 100;

/**
 * Does to exceptions what the clock asks for, each in a transaction of its own, so that one that cannot be tended holds
 * up no other. Safe to run in several workers at once.
 */
export async function tendExceptions(
  runner: CommandRunner & Partial<Pick<Runtime, 'log'>>,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<number> {
  const due = await runner.database.query<{ id: number }>(sql`SELECT id FROM exception
    WHERE next_at <= ${runner.clock.now()}::timestamptz ORDER BY next_at, id LIMIT ${AT_ONCE}`);
  for (const { id } of due) {
    if (signal?.aborted) break;
    await runCommand(runner, tendException, viewer, { id: Number(id) }).catch((error: unknown) =>
      runner.log?.warn(
        { exception: Number(id), error: messageOf(error) },
        'an exception could not be tended',
      ),
    );
  }
  await runCommand(runner, settleClosed, viewer, {});
  return due.length;
}
