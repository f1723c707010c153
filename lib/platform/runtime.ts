import { systemClock } from '@/lib/kernel/clock';
import { invalid } from '@/lib/kernel/errors';
import { openDatabase } from './database/client';
import { type Environment, readEnvironment } from './env';
import { createLogger, type Logger } from './log';
import type { CommandRunner } from './run-command';

/** What a process has at hand: made once, shared by every request or job in it. */
export interface Runtime extends CommandRunner {
  env: Environment;
  log: Logger;
}

const holder = globalThis as typeof globalThis & { musterRuntime?: Runtime };

/** The runtime of this process; Next.js loads modules more than once, so it hangs on the global object. */
export function getRuntime(component = 'web'): Runtime {
  holder.musterRuntime ??= createRuntime(component);
  return holder.musterRuntime;
}

function createRuntime(component: string): Runtime {
  const env = readEnvironment(process.env);
  const log = createLogger(component, env.LOG_LEVEL);
  if (!env.DATABASE_URL)
    throw invalid(
      'config/no-database',
      'DATABASE_URL is not set; start Muster with "npm start", which provides the database.',
    );
  const database = openDatabase({
    url: env.DATABASE_URL,
    onError: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
  });
  return { env, database, clock: systemClock, log };
}
