import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@/lib/cli/main';

// A reader that went away (`| head`) must not end in a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  pollMs: 1_000,
});
