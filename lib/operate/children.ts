import { type ChildProcess, fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Json } from '@/lib/kernel/json';
import { NODE_FLAGS } from '@/lib/platform/node-flags';
import { isSameProcess, processStart } from './lock';

export interface ChildSpec {
  name: string;
  /** Built entry, e.g. `dist/web.js`. */
  entry: string;
  env: NodeJS.ProcessEnv;
  /** Messages before the one that says it is ready. */
  onProgress?: (text: string) => void;
}

/** What a child tells its supervisor. */
export type ChildMessage = { ready: true; [detail: string]: Json } | { ready: false; progress: string };

export interface Children {
  /** Starts it and resolves with its message that it is ready; rejects when it ends before that. */
  start(spec: ChildSpec): Promise<Extract<ChildMessage, { ready: true }>>;
  /** Ends every process and waits for it. */
  stop(): Promise<void>;
}

const ENDS_WITHIN_MS = 10_000;
const RESTART_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * The processes of one Muster: started, watched, restarted when they die, ended together. Their ids are written down,
 * so that the start after a kill -9 of this process can end what was left.
 */
export function createChildren(home: string, onRestart: (name: string, how: string) => void): Children {
  const running = new Map<string, ChildProcess>();
  const failures = new Map<string, number>();
  let stopping = false;
  // One after the other: two that write at once leave a file that nobody can read.
  let written = Promise.resolve();
  const noteDown = () => {
    written = written.then(() => writeDown(home, running)).catch(() => undefined);
  };

  const launch = (spec: ChildSpec) =>
    new Promise<Extract<ChildMessage, { ready: true }>>((resolve, reject) => {
      // A group of its own: Ctrl-C reaches only the supervisor, which ends the rest in order.
      const child = fork(spec.entry, [], {
        env: spec.env,
        execArgv: [...process.execArgv, ...NODE_FLAGS],
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      running.set(spec.name, child);
      noteDown();
      let ready = false;
      child.on('message', (message: ChildMessage) => {
        if (!message.ready) return spec.onProgress?.(message.progress);
        ready = true;
        failures.delete(spec.name);
        resolve(message);
      });
      child.once('exit', (code, signal) => {
        running.delete(spec.name);
        noteDown();
        if (!ready) reject(new Error(`${spec.name} ended while starting (${signal ?? code})`));
        if (stopping) return;
        const count = failures.get(spec.name) ?? 0;
        failures.set(spec.name, count + 1);
        onRestart(spec.name, String(signal ?? code));
        if (ready || count > 0) {
          const wait = RESTART_AFTER_MS[Math.min(count, RESTART_AFTER_MS.length - 1)];
          setTimeout(() => !stopping && launch(spec).catch(() => undefined), wait);
        }
      });
    });

  return {
    start: launch,
    stop: async () => {
      stopping = true;
      await Promise.all([...running.values()].map(endChild));
      await written;
    },
  };
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

const fileOf = (home: string) => path.join(home, 'processes.json');

async function writeDown(home: string, running: Map<string, ChildProcess>): Promise<void> {
  const list = await Promise.all(
    [...running].map(async ([name, child]) => ({
      name,
      pid: child.pid ?? 0,
      startedAt: await processStart(child.pid ?? 0),
    })),
  );
  await writeFile(fileOf(home), JSON.stringify(list), { mode: 0o600 });
}

/** Ends what an earlier supervisor left behind when it was killed; returns their names. */
export async function endLeftovers(home: string): Promise<string[]> {
  const text = await readFile(fileOf(home), 'utf8').catch(() => '[]');
  const ended: string[] = [];
  let list: { name: string; pid: number; startedAt: string }[] = [];
  try {
    list = JSON.parse(text) as typeof list;
  } catch {
    // Killed while writing it: children end by themselves when their channel to the supervisor closes.
  }
  for (const entry of list) {
    if (!(await isSameProcess(entry))) continue;
    process.kill(entry.pid, 'SIGKILL');
    ended.push(entry.name);
  }
  return ended;
}
