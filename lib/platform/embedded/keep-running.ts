import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { messageOf, upstream } from '@/lib/kernel/errors';
import { stopOrphan } from './orphan';

const RESTART_AFTER_MS = 500;

/** Starts the server and, when it dies unasked, starts it again on the same port for as long as it takes. */
export async function keepRunning(
  start: () => Promise<ChildProcess>,
  data: string,
  onDeath: (how: string) => void,
) {
  let stopping = false;
  let child = await start();
  const watch = () =>
    child.once('exit', (code, signal) => {
      if (stopping) return;
      onDeath(String(signal ?? code));
      void revive();
    });
  const revive = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, RESTART_AFTER_MS));
    if (stopping) return;
    try {
      await stopOrphan(data);
      child = await start();
      watch();
    } catch (error) {
      onDeath(messageOf(error));
      await revive();
    }
  };
  watch();
  return {
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGINT');
      await ended;
    },
  };
}

const READY_WITHIN_MS = 120_000;
const WRONG_PASSWORD = '28P01';

/** Resolves when the server accepts connections. @throws MusterError `database/start`, `database/password` */
export async function waitUntilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw upstream('database/start', `The embedded database ended while starting.\n${output()}`);
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === WRONG_PASSWORD) {
        throw upstream(
          'database/password',
          'The embedded database refuses the password kept for it (database.json does not belong to this data). Restore that file, or remove the data to start anew.',
        );
      }
      if (performance.now() > deadline) {
        throw upstream(
          'database/start',
          `The embedded database did not answer within ${READY_WITHIN_MS / 1000} s: ${messageOf(error)}\n${output()}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
