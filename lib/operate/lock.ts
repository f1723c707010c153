import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { conflict, type MusterError } from '@/lib/kernel/errors';
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
 * Takes MUSTER_HOME for this process; a dead owner's lock is taken over, by one of those who try at once.
 * @throws MusterError `start/already-running` when a live process holds it.
 */
export async function takeLock(home: string): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const file = path.join(home, 'supervisor.lock');
  const ours: Owner = { pid: process.pid, startedAt: await processStart(process.pid) };
  const release = () => rm(file, { force: true });
  if (await place(file, ours)) return release;
  await refuseLiveOwner(file, home);
  // Whoever looks at a dead owner's lock does so alone, or would remove the one that another has just placed.
  const turn = `${file}.takeover`;
  while (!(await place(turn, ours))) await waitForTurn(turn);
  try {
    await refuseLiveOwner(file, home);
    await rm(file, { force: true });
    if (await place(file, ours)) return release;
    throw alreadyRunning(home, await readOwner(file));
  } finally {
    await rm(turn, { force: true });
  }
}

/** Makes the file with all it holds in one go, so that nobody reads half of it; false when it is there already. */
async function place(file: string, owner: Owner): Promise<boolean> {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

const TURN_MS = 20;

/** Gives way to whoever is at it; one who died over it is in nobody's way. */
async function waitForTurn(turn: string): Promise<void> {
  const other = await readOwner(turn);
  if (other && !(await isSameProcess(other))) await rm(turn, { force: true });
  await new Promise((resolve) => setTimeout(resolve, TURN_MS));
}

async function refuseLiveOwner(file: string, home: string): Promise<void> {
  const owner = await readOwner(file);
  if (owner && (await isSameProcess(owner))) throw alreadyRunning(home, owner);
}

function alreadyRunning(home: string, owner: Owner | null): MusterError {
  return conflict(
    'start/already-running',
    `Muster already runs on this data folder (${owner ? `process ${owner.pid}, ` : ''}${home}). Stop it first, or start this one with another MUSTER_HOME and PORT.`,
  );
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
