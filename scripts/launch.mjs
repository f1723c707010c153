// `npm start`. Runs on any Node.js 20 or newer, before anything is installed: installs what the lock file names,
// builds what is older than its sources, and hands over to dist/start.js on the Node.js the project brings.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { productNode } from './product-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installStamp = path.join(root, 'node_modules', '.muster-installed');

/** Prints a line for a step that took noticeable time. */
async function step(title, work) {
  const began = performance.now();
  process.stdout.write(`  … ${title}\n`);
  await work();
  process.stdout.write(`  ✓ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** By us, or by an `npm ci` of the user's: npm writes its own copy of the lock file last. */
function isInstalled() {
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lockHash()) return true;
  const written = path.join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(written) && statSync(written).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
  );
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0)
    fail('Installing the packages failed; see above. Muster needs the npm registry once.');
  mkdirSync(path.dirname(installStamp), { recursive: true });
  writeFileSync(installStamp, lockHash());
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Muster needs Node.js 20 or newer to start; this is ${process.version}.`);
process.stdout.write('Muster\n');
if (!isInstalled()) await step('Packages: npm ci', install);
let node = process.execPath;
try {
  node = productNode();
} catch (error) {
  fail(error.message);
}
const built = spawnSync(node, [path.join(root, 'scripts', 'build-steps.mjs')], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) fail('The build failed; see above.');

const child = spawn(node, [path.join(root, 'dist', 'start.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to the whole group; the child ends everything it started, we only wait for it.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
