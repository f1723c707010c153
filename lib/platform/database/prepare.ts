import { DBOS } from '@dbos-inc/dbos-sdk';
import type pg from 'pg';
import { invalid } from '@/lib/kernel/errors';
import { withClient } from './connect';
import { explainRefusal, type MigrationResult, migrate } from './migrate';
import { grantApplicationRole } from './roles';
import { canAlterTrail } from './trail';

export interface DatabaseUrls {
  /** Role that owns the tables. */
  migration: string;
  /** Role that runs the application. */
  application: string;
}

export interface Prepared extends MigrationResult {
  /** Whether the application's role could change or remove events of the trail: both URLs name one role, say. */
  canAlterTrail: boolean;
}

/** Any fixed number does. The queue's migrations and the grants fail when two run them at once, so all of it is in turn. */
const ADVISORY_LOCK = 7_306_502_202;

/**
 * Migrates our tables and the durable queue's, and lets the application's role use both. Safe to run side by side.
 * @throws MusterError as `migrate` does, and `database/elsewhere`
 */
export async function prepareDatabase(urls: DatabaseUrls, migrationsFolder: string): Promise<Prepared> {
  const role = await roleOf(urls.application);
  return withClient(urls.migration, async (turn) => {
    await takeTurn(turn);
    const result = await migrate(urls.migration, migrationsFolder);
    try {
      await quietly(() => DBOS.migrate(urls.migration, { applicationRole: role }));
      await grantApplicationRole(turn, role);
    } catch (error) {
      throw explainRefusal(error);
    }
    return { ...result, canAlterTrail: await inspectTrail(urls.application) };
  });
}

/** Asks again and again: a statement that waits would be waited for by the queue's CREATE INDEX CONCURRENTLY, for good. */
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
      ADVISORY_LOCK,
    ]);
    if (rows[0]?.ours) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
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

function roleOf(url: string): Promise<string> {
  return withClient(
    url,
    async (client) => {
      const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
      return rows[0]?.role ?? '';
    },
    'DATABASE_URL',
  );
}

async function inspectTrail(applicationUrl: string): Promise<boolean> {
  const can = await withClient(applicationUrl, canAlterTrail);
  if (can === null) {
    throw invalid(
      'database/elsewhere',
      'DATABASE_URL and DATABASE_MIGRATION_URL lead to different databases: the tables of one are not in the other.',
    );
  }
  return can;
}
