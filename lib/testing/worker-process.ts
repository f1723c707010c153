import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestDatabase } from './database';

const WORKER = 'dist/worker.js';

/** Ends a process and waits until it is gone. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** A worker in a process of its own, as it is built. */
export function startWorkerProcess(
  test: TestDatabase,
  variables: Record<string, string> = {},
): Promise<{ child: ChildProcess; id: string }> {
  if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing; run "npm run build" first`);
  const child = fork(WORKER, [], {
    env: {
      ...process.env,
      DATABASE_URL: test.url,
      MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      ...variables,
    },
    stdio: ['ignore', process.env.LOG_LEVEL ? 2 : 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the worker ended while starting')));
    child.once('message', (message: { worker: string }) => resolve({ child, id: message.worker }));
  });
}
