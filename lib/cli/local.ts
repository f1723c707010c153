import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Command } from 'commander';
import { TRAIL_WARNING } from '@/lib/platform/database/trail';
import { CliError, type ExitCode, type Io, type Result, type Run, write } from './io';

/** `start` and `migrate`: work on this machine, without the server. */
export function addLocalVerbs(program: Command, io: Io, run: Run): void {
  program
    .command('start')
    .description('start Muster here and stay in the foreground')
    .action(run(async () => ({ json: null, text: '', exit: await start(io) })));

  program
    .command('migrate')
    .description('bring the database of DATABASE_URL up to this version')
    .option('--json', 'one JSON document')
    .action(run(() => migrateDatabase(io)));
}

/** Runs the launcher in this terminal; its exit is ours. */
function start(io: Io): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(io.root, 'scripts', 'launch.mjs')], {
      cwd: io.root,
      stdio: 'inherit',
      env: { ...process.env, ...io.env },
    });
    // Ctrl-C reaches the child by itself; ending before it would leave the terminal to two.
    const pass = (signal: NodeJS.Signals) => void child.kill(signal);
    const ignore = () => undefined;
    process.on('SIGTERM', pass);
    process.on('SIGINT', ignore);
    child.once('error', (error) =>
      reject(new CliError('cli/start', `Muster could not be started: ${error.message}`)),
    );
    child.once('exit', (code) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', ignore);
      resolve(code === 0 ? 0 : 1);
    });
  });
}

async function migrateDatabase(io: Io): Promise<Result> {
  const application = io.env.DATABASE_URL;
  if (!application) {
    throw new CliError(
      'cli/no-database',
      'DATABASE_URL is not set. The embedded database is migrated by npm start.',
    );
  }
  const { prepareDatabase } = await import('@/lib/platform/database/prepare');
  const urls = { application, migration: io.env.DATABASE_MIGRATION_URL || application };
  const prepared = await prepareDatabase(urls, path.join(io.root, 'prisma', 'migrations'));
  const { applied, alreadyThere, canAlterTrail } = prepared;
  if (canAlterTrail) await write(io.stderr, `Warning: ${TRAIL_WARNING}\n`);
  const text =
    applied.length > 0
      ? `Applied ${applied.join(', ')}.`
      : `Nothing to do: ${alreadyThere} migrations were already there.`;
  return { json: { applied, alreadyThere, canAlterTrail }, text };
}
