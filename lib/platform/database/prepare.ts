import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { type MigrationResult, migrate } from './migrate';
import { grantApplicationRole } from './roles';

export interface DatabaseUrls {
  /** Role that owns the tables. */
  migration: string;
  /** Role that runs the application. */
  application: string;
}

/** Migrates our tables and the durable queue's, and lets the application's role use both. Safe to run side by side. */
export async function prepareDatabase(
  urls: DatabaseUrls,
  migrationsFolder: string,
): Promise<MigrationResult> {
  const result = await migrate(urls.migration, migrationsFolder);
  const role = await roleOf(urls.application);
  await quietly(() => DBOS.migrate(urls.migration, { applicationRole: role }));
  await grantApplicationRole(urls.migration, role);
  return result;
}

/** DBOS takes no logger here and prints every grant; a start says in one line that the tables are ready. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}

async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, application_name: 'muster-migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    return rows[0]?.role ?? '';
  } finally {
    await client.end();
  }
}
