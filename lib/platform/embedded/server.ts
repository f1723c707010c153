import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { messageOf, upstream } from '@/lib/kernel/errors';
import { copyNative, nativeFolder } from './binaries';
import { keepRunning, waitUntilReady } from './keep-running';
import { stopOrphan } from './orphan';
import { canReach, fallbackFolder, type OsUser, serverUser } from './run-as';

export interface EmbeddedServer {
  /** URL of a database on this server for one of its roles. */
  url(role: 'superuser' | 'owner' | 'application', database: string): string;
  /** Where data and binaries had to go when the user that runs the server cannot reach MUSTER_HOME. */
  movedTo: string | null;
  /** Process id of the server as it runs now. */
  pid(): number;
  /** Ends it in order ("fast" shutdown). */
  stop(): Promise<void>;
}

interface Passwords {
  superuser: string;
  owner: string;
  application: string;
}

const ROLE_NAMES = { superuser: 'postgres', owner: 'muster_owner', application: 'muster_app' } as const;

/**
 * Starts the PostgreSQL that came with npm on a loopback port, making its data folder when there is none.
 * A server left over from a killed parent is ended first.
 * @throws MusterError `database/...` with what to do.
 */
export async function startEmbedded(
  home: string,
  settings: string[] = [],
  onDeath: (how: string) => void = () => undefined,
): Promise<EmbeddedServer> {
  const user = await serverUser();
  await mkdir(home, { recursive: true });
  let native = await nativeFolder();
  let folder = path.join(home, 'postgres');
  let movedTo: string | null = null;
  if (user && !canReach(user, path.join(native, 'bin', 'postgres'), home)) {
    movedTo = fallbackFolder(home);
    await mkdir(movedTo, { recursive: true, mode: 0o755 });
    native = await copyNative(native, movedTo);
    folder = path.join(movedTo, 'postgres');
    await writeFile(path.join(home, 'database-folder'), movedTo);
  }
  // Beside the data they belong to: MUSTER_HOME may be removed while data that had to go elsewhere stays.
  const passwords = await readPasswords(movedTo ?? home);
  const data = path.join(folder, 'data');
  await stopOrphan(data);
  await prepareFolder(folder, user);
  if (!(await exists(path.join(data, 'PG_VERSION')))) await initialise(native, data, passwords, user);
  const port = await freePort();
  const url = (role: keyof Passwords, database: string) =>
    `postgresql://${ROLE_NAMES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  const start = async () => {
    const child = launch(native, data, port, user, settings);
    await waitUntilReady(url('superuser', 'postgres'), child, collectOutput(child));
    return child;
  };
  const kept = await keepRunning(start, data, onDeath);
  await prepareRoles(url('superuser', 'postgres'), passwords);
  return { url, movedTo, pid: kept.pid, stop: kept.stop };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function readPasswords(home: string): Promise<Passwords> {
  const file = path.join(home, 'database.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text) return JSON.parse(text) as Passwords;
  const make = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: make(), owner: make(), application: make() };
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

async function prepareFolder(folder: string, user: OsUser | null): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!user) return;
  await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
}

function spawnAs(user: OsUser | null, binary: string, args: string[]): ChildProcess {
  return spawn(binary, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    // A process group of its own: Ctrl-C in the terminal reaches the supervisor, which ends the database last.
    detached: true,
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
}

async function initialise(
  native: string,
  data: string,
  passwords: Passwords,
  user: OsUser | null,
): Promise<void> {
  // An earlier attempt that was killed leaves a folder that initdb refuses; the role passwords are not in use yet.
  await rm(data, { recursive: true, force: true });
  const passwordFile = path.join(path.dirname(data), 'initial-password');
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    const child = spawnAs(user, path.join(native, 'bin', 'initdb'), [
      '-D',
      data,
      '-U',
      ROLE_NAMES.superuser,
      '--pwfile',
      passwordFile,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale',
      'C',
      '--no-sync',
      '--no-instructions',
    ]);
    const output = collectOutput(child);
    const code = await new Promise<number | string>((resolve) => {
      child.once('exit', (status, signal) => resolve(status ?? signal ?? 1));
      child.once('error', (error) => resolve(error.message));
    });
    if (code !== 0)
      throw upstream(
        'database/initdb',
        `The embedded database could not be made (initdb: ${code}).\n${output()}`,
      );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Sized for one machine with little memory; measured settings are explained in docs/performance.md. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'shared_buffers=256MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=4GB',
  'wal_compression=on',
  'effective_cache_size=1GB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=warning',
];

function launch(
  native: string,
  data: string,
  port: number,
  user: OsUser | null,
  settings: string[],
): ChildProcess {
  const args = ['-D', data, '-p', String(port)];
  for (const setting of [...SETTINGS, ...settings]) args.push('-c', setting);
  return spawnAs(user, path.join(native, 'bin', 'postgres'), args);
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(messageOf(error))));
  return () => text;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function prepareRoles(url: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const role of ['owner', 'application'] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
        ROLE_NAMES[role],
      ]);
      const name = pg.escapeIdentifier(ROLE_NAMES[role]);
      if (!rowCount)
        await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(passwords[role])}`);
    }
  } finally {
    await client.end();
  }
}

/** Makes a database owned by the owner role when it is not there yet; returns whether it was made. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.url('superuser', 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return false;
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${ROLE_NAMES.owner} TEMPLATE template0`,
    );
    return true;
  } finally {
    await client.end();
  }
}
