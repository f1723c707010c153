// Adds to package-lock.json the optional packages of other platforms that npm left out: it drops them where the
// registry (a lagging mirror, say) does not have them yet, and `npm ci` then refuses the lock file. The versions follow
// from the packages that ask for them. Run it after changing dependencies.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  loong64: 'loong64',
};

/** What a platform package's name says of where it runs, e.g. `oxide-linux-arm-gnueabihf`. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = Object.keys(PROCESSORS).find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : undefined;
  return {
    ...(cpu ? { cpu: [PROCESSORS[cpu]] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(libc && os === 'linux' ? { libc } : {}),
  };
}

let added = 0;
for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${from}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (from === '' || lock.packages[nested] || lock.packages[hoisted] || !/^\d/.test(version)) continue;
    const { dev } = entry;
    lock.packages[hoisted] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
    added += 1;
  }
}
const root = lock.packages[''];
const sorted = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([key]) => key !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
lock.packages = { '': root, ...sorted };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} optional packages of other platforms added\n`);
