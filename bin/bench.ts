import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Figure, PHASES, type PhaseName } from '@/lib/bench/phases';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { ensureDatabase, startEmbedded } from '@/lib/platform/embedded/server';
import { NODE_FLAGS } from '@/lib/platform/node-flags';

const { values } = parseArgs({
  options: {
    credentials: { type: 'string', default: '10000' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const size = Number(values.credentials);
if (!Number.isInteger(size) || size < 1_000 || size > 10_000_000) {
  process.stderr.write('--credentials takes a whole number from 1000 to 10000000.\n');
  process.exit(2);
}

const only = values.only?.split(',') ?? Object.keys(PHASES);
if (only.some((name) => !(name in PHASES))) {
  process.stderr.write(`--only takes some of ${Object.keys(PHASES).join(',')}.\n`);
  process.exit(2);
}

const figures: Figure[] = [];
const note = (figure: Figure) => {
  figures.push(figure);
  if (!values.json) process.stdout.write(`${figure.measure}: ${figure.value}\n`);
};
note({
  measure: 'machine',
  value: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}, load ${loadavg()[0]?.toFixed(2)} before`,
});

const home = await mkdtemp(path.join(tmpdir(), 'muster-bench-'));
const server = await startEmbedded(home);
const runProcess = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const urls = [server.url('application', 'bench'), server.url('owner', 'bench')];
    const child = fork(
      fileURLToPath(new URL('bench-phase.js', import.meta.url)),
      [name, ...urls, String(size), home],
      { execArgv: NODE_FLAGS },
    );
    child.on('message', (figure) => note(figure as Figure));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))));
  });
try {
  await ensureDatabase(server, 'bench');
  await prepareDatabase(
    { migration: server.url('owner', 'bench'), application: server.url('application', 'bench') },
    path.resolve('prisma/migrations'),
  );
  for (const [phase, processes] of Object.entries(PHASES) as [PhaseName, readonly string[]][])
    if (only.includes(phase)) for (const name of processes) await runProcess(name);
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
  if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
}
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ credentials: size, figures: Object.fromEntries(figures.map((figure) => [figure.measure, figure.value])) })}\n`,
  );
process.exit(0);
