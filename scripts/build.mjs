// Builds what is older than its sources: the Prisma client, the processes (dist/) and the web (.next/).
// `--prepare` stops after the Prisma client.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = path.join(root, '.cache', 'build.json');

function* filesBelow(entry) {
  const absolute = path.join(root, entry);
  if (!existsSync(absolute)) return;
  const children = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    const name = `${entry}/${child.name}`;
    if (child.isDirectory()) {
      if (name !== 'prisma/generated') yield* filesBelow(name);
    } else if (!/\.(test|spec)\.tsx?$/.test(child.name)) yield name;
  }
}

function keyOf(folders, files) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const folder of folders)
    for (const file of filesBelow(folder)) hash.update(file).update(readFileSync(path.join(root, file)));
  for (const file of files)
    if (existsSync(path.join(root, file))) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const readStamp = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
};

function remember(part, key) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), [part]: key }));
}

function run(command, args, env = {}) {
  const done = spawnSync(process.execPath, [path.join(root, 'node_modules', command), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`);
    throw new Error(`${command} failed (${done.status ?? done.signal})`);
  }
}

function generateClient() {
  // The engine is only needed for migrations from the command line; any file satisfies the check.
  rmSync(path.join(root, 'prisma/generated'), { recursive: true, force: true });
  run('prisma/build/index.js', ['generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
}

/** What verdicts follow from besides the facts; see lib/policies/commands/follow-rules.ts. */
const rulesKey = () =>
  keyOf(
    ['lib/policies', 'lib/frameworks'],
    ['lib/credentials/derived.ts', 'lib/credentials/known-facts.ts'],
  ).slice(0, 20);

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: readdirSync(path.join(root, 'bin'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `bin/${name}`),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    sourcemap: true,
    define: { 'process.env.MUSTER_RULES_BUILD': JSON.stringify(rulesKey()) },
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'error',
  });
  // Goes with each evidence pack as it is.
  copyFileSync(path.join(root, 'lib/evidence/integrity/verify.mjs'), path.join(root, 'dist/verify.mjs'));
}

/**
 * Left to itself Next.js draws its build id and the names of server actions at random, and a page of one web process
 * would name scripts and actions that another, built on another machine, does not have. The names are no secret; the key
 * that is one is set when a web process starts (bin/web.ts).
 */
const sameEverywhere = (key) => ({
  MUSTER_BUILD_ID: key.slice(0, 20),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update('names of server actions').digest('base64'),
});

const lock = 'package-lock.json';
const parts = [
  [
    'client',
    () => keyOf([], ['prisma/schema.prisma', lock]),
    () => existsSync(path.join(root, 'prisma/generated/client.ts')),
    generateClient,
  ],
  [
    'dist',
    () => keyOf(['lib', 'bin', 'prisma'], [lock, 'tsconfig.json']),
    () => existsSync(path.join(root, 'dist/start.js')),
    bundle,
  ],
  [
    'web',
    () =>
      keyOf(
        ['app', 'lib', 'public', 'prisma'],
        [lock, 'tsconfig.json', 'next.config.ts', 'proxy.ts', 'postcss.config.mjs'],
      ),
    () => existsSync(path.join(root, '.next/BUILD_ID')),
    (key) => run('next/dist/bin/next', ['build'], sameEverywhere(key)),
  ],
];

/** Builds the stale parts; calls `report(part)` before each. Returns the names of what was built. */
export async function build({ only, report = () => {} } = {}) {
  const built = [];
  for (const [part, key, isThere, make] of parts) {
    if (only && !only.includes(part)) continue;
    const wanted = key();
    if (readStamp()[part] === wanted && isThere()) continue;
    report(part);
    await make(wanted);
    remember(part, wanted);
    built.push(part);
  }
  return built;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const only = process.argv.includes('--prepare')
    ? ['client']
    : process.argv.includes('--dist')
      ? ['client', 'dist']
      : undefined;
  const built = await build({ only, report: (part) => process.stdout.write(`building ${part}\n`) });
  if (built.length === 0) process.stdout.write('nothing to build\n');
}
