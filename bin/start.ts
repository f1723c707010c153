import { MusterError } from '@/lib/kernel/errors';
import { startAll } from '@/lib/operate/start';
import { createSteps } from '@/lib/operate/steps';

const write = (text: string) => void process.stdout.write(text);
const steps = createSteps(write, () => performance.now());
const warn = (text: string) => void process.stderr.write(`  ! ${text}\n`);

let stop: (() => Promise<void>) | null = null;
let interrupted = false;
const end = () => {
  if (interrupted) return;
  interrupted = true;
  write('\nStopping …\n');
  if (stop) void stop().then(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

try {
  const started = await startAll(process.env, steps, warn);
  stop = started.stop;
  if (interrupted) await started.stop().then(() => process.exit(0));
  write(`\n  Open     ${started.url}\n  Sign in  ${started.signIn}\n  Stop     Ctrl-C\n\n`);
} catch (error) {
  process.stderr.write(
    `\n${error instanceof MusterError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
