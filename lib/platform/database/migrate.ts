import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { invalid } from '@/lib/kernel/errors';
import { withClient } from './connect';
import { assertMayPrepare } from './preflight';

/** Any fixed number does; it keeps processes that start together from migrating at once. */
const ADVISORY_LOCK = 7_306_502_201;

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

export interface MigrationResult {
  applied: string[];
  alreadyThere: number;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names
      .map((entry) => entry.name)
      .sort()
      .map(async (name) => {
        const text = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
        return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
      }),
  );
}

/**
 * Brings the database up to this version of the code, each migration in a transaction of its own, recorded the way
 * `prisma migrate deploy` records them. Safe when several processes start at once.
 * @throws MusterError `database/newer`, `database/changed-migration`, `database/not-allowed`,
 * `database/no-extension`, `database/too-old`, `database/unreachable`
 */
export async function migrate(url: string, folder: string): Promise<MigrationResult> {
  const migrations = await readMigrations(folder);
  return withClient(url, async (client) => {
    try {
      await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
      const done = await recorded(client);
      refuseForeign(done, migrations);
      const pending = migrations.filter((migration) => !done.has(migration.name));
      await assertMayPrepare(client, pending.length);
      if (pending.length > 0) await client.query(LEDGER);
      for (const migration of pending) await apply(client, migration);
      return { applied: pending.map((migration) => migration.name), alreadyThere: done.size };
    } catch (error) {
      throw explainRefusal(error);
    }
  });
}

/**
 * For processes that do not migrate themselves: refuses to run on tables older than the code.
 * @throws MusterError `database/behind`, `database/unreachable`
 */
export async function assertMigrated(url: string, folder: string): Promise<void> {
  const names = (await readMigrations(folder)).map(({ name }) => name);
  const missing = await withClient(url, async (client) => {
    const { rows: there } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS id`);
    if (there[0]?.id === null) return names;
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const done = new Set(rows.map(({ name }) => name));
    return names.filter((name) => !done.has(name));
  });
  if (missing.length > 0) {
    throw invalid(
      'database/behind',
      `The database lacks ${missing.join(', ')}. Run ./muster migrate with this version, then start it again.`,
    );
  }
}

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

async function recorded(client: pg.Client): Promise<Map<string, string>> {
  const ledger = await client.query(
    `SELECT to_regclass(quote_ident(current_schema()) || '._prisma_migrations') IS NOT NULL AS there`,
  );
  if (!ledger.rows[0]?.there) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseForeign(done: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of done) {
    const ours = known.get(name);
    if (ours === undefined) {
      throw invalid(
        'database/newer',
        `The database was migrated by a newer version of Muster (it knows "${name}", this version does not). Start the newer version, or restore a backup made before the upgrade.`,
      );
    }
    if (ours !== checksum) {
      throw invalid(
        'database/changed-migration',
        `Migration "${name}" was applied in another form than this version ships. Check out the released files unchanged.`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.text);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const NOT_AVAILABLE = '0A000';

/** Says what to do about what PostgreSQL refused; anything else comes back as it is. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === INSUFFICIENT_PRIVILEGE) {
    return invalid(
      'database/not-allowed',
      `The database role may not prepare the tables (${error.message}). Set DATABASE_MIGRATION_URL to a role that owns the database, or grant it CREATE on the database and on schema public.`,
      { cause: error },
    );
  }
  if (error.code === NOT_AVAILABLE && /extension/.test(error.message)) {
    return invalid(
      'database/no-extension',
      `PostgreSQL lacks an extension that comes with it (${error.message}). Install its contrib package, e.g. postgresql-contrib, on the database server.`,
      { cause: error },
    );
  }
  return error;
}
