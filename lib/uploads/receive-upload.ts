import type { Viewer } from '@/lib/access/roles';
import { MusterError } from '@/lib/kernel/errors';
import { type CommandRunner, runCommand } from '@/lib/platform/run-command';
import { beginUpload } from './commands/begin-upload';
import { finishReading } from './commands/finish-reading';
import { readUpload } from './reading/read-upload';
import type { ReceiveUpload } from './schema';
import { stageRows } from './store';

/**
 * Reads a file as it arrives, and leaves what is in it waiting for the person's word. The file itself is never stored.
 * @throws MusterError `upload/…` for a file that cannot be read; that it was refused is in the trail
 */
export async function receiveUpload(
  runner: CommandRunner,
  viewer: Viewer,
  input: ReceiveUpload,
  source: AsyncIterable<Uint8Array>,
): Promise<{ uploadId: string }> {
  const { uploadId } = await runCommand(runner, beginUpload, viewer, input);
  const options = {
    format: input.format ?? null,
    account: input.account ?? null,
    principal: input.principal ?? null,
    now: runner.clock.now(),
  };
  try {
    const result = await readUpload(source, options, (rows) => stageRows(runner.database, uploadId, rows));
    return await runCommand(runner, finishReading, viewer, { uploadId, result });
  } catch (error) {
    const failure = error instanceof MusterError ? error.message : 'The file did not arrive whole.';
    await runCommand(runner, finishReading, viewer, { uploadId, failure });
    throw error;
  }
}
