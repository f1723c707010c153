import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { upstream } from '@/lib/kernel/errors';

const ENDS_WITHIN_MS = 30_000;

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is a PostgreSQL on this data folder; ids are reused, so the command line decides. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres') && command.split('\0').includes(data);
}

/**
 * Ends a server that a killed parent left running on this data folder. The caller holds the lock of MUSTER_HOME,
 * so whatever still runs there is an orphan.
 * @throws MusterError `database/orphan` when it does not end.
 */
export async function stopOrphan(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const pid = Number(text.split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && (await servesFolder(pid, data))) {
    process.kill(pid, 'SIGINT');
    const deadline = performance.now() + ENDS_WITHIN_MS;
    while (isAlive(pid)) {
      if (performance.now() > deadline) {
        throw upstream(
          'database/orphan',
          `A PostgreSQL server left over from an earlier run (process ${pid}) does not end. End it and start again.`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await rm(file, { force: true });
}
