import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { conflict } from '@/lib/kernel/errors';
import { isAlive } from '@/lib/platform/embedded/orphan';

interface Owner {
  pid: number;
  /** Start time of the process as the kernel counts it: tells a reused process id from the owner. */
  startedAt: string;
}

/** Field 22 of /proc/PID/stat; empty where there is no /proc. */
export async function processStart(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Whether that very process still runs. */
export async function isSameProcess(owner: Owner): Promise<boolean> {
  return isAlive(owner.pid) && (await processStart(owner.pid)) === owner.startedAt;
}

/**
 * Takes MUSTER_HOME for this process; a dead owner's lock is taken over.
 * @throws MusterError `start/already-running` when a live process holds it.
 */
export async function takeLock(home: string): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const file = path.join(home, 'supervisor.lock');
  const ours: Owner = { pid: process.pid, startedAt: await processStart(process.pid) };
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(JSON.stringify(ours));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await readOwner(file);
    if (owner && (await isSameProcess(owner))) {
      throw conflict(
        'start/already-running',
        `Muster already runs on this data folder (process ${owner.pid}, ${home}). Stop it first, or start this one with another MUSTER_HOME and PORT.`,
      );
    }
    await rm(file, { force: true });
  }
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
