// Browser tests on the product as `npm start` runs it: a fresh data folder, the demo estate, a free port.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 300_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

await build();
const home = mkdtempSync(path.join(tmpdir(), 'muster-e2e-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const product = spawn(process.execPath, [path.join(root, 'dist/start.js')], {
  cwd: root,
  env: { ...process.env, PORT: String(port), MUSTER_HOME: home, LOG_LEVEL: 'warn', NODE_ENV: 'production' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let ready = () => undefined;
const isReady = new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error('Muster was not ready in time')), READY_WITHIN_MS);
  ready = () => {
    clearTimeout(timer);
    resolve();
  };
  product.once('exit', (code) => reject(new Error(`Muster ended while starting (${code})`)));
});
product.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (String(chunk).includes('Stop     Ctrl-C')) ready();
});

let status = 1;
try {
  await isReady;
  const done = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MUSTER_E2E_URL: url, MUSTER_HOME: home },
    },
  );
  status = done.status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
} finally {
  product.kill('SIGINT');
  await new Promise((resolve) => (product.exitCode === null ? product.once('exit', resolve) : resolve()));
  const moved = folderUnderVar(home);
  rmSync(home, { recursive: true, force: true });
  if (moved) rmSync(moved, { recursive: true, force: true });
}
process.exitCode = status;

/** Where the database went when its user cannot reach the data folder; the start writes it down. */
function folderUnderVar(folder) {
  try {
    return readFileSync(path.join(folder, 'database-folder'), 'utf8') || null;
  } catch {
    return null;
  }
}
