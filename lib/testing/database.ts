import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '@/lib/platform/database/client';

export interface TestDatabase {
  /** For the application's role. */
  url: string;
  /** For the role that owns the tables. */
  ownerUrl: string;
  database: Database;
  /** Ends every connection and lets nobody in, as if the server were down, until the returned function is called. */
  goAway(): Promise<() => Promise<void>>;
  /** Runs a statement in this database as a superuser whom no trigger stops. */
  asSuperuser(statement: string): Promise<void>;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

async function asSuperuser(statement: string, name?: string): Promise<void> {
  const url = new URL(inject('databaseServer').superuser);
  if (name) url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated database of its own without rows, copied from the template in a fraction of a second. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createFrom('muster_template');
}

/** A database of its own in which nothing was ever made. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0');
}

async function createFrom(template: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER muster_owner`);
  const urls = inject('databaseServer');
  const url = urls.application.replace('NAME', name);
  const database = openDatabase({ url, connections: 5 });
  return {
    url,
    ownerUrl: urls.owner.replace('NAME', name),
    database,
    goAway: async () => {
      await asSuperuser(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await asSuperuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      return () => asSuperuser(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    },
    asSuperuser: (statement) => asSuperuser(`SET session_replication_role = replica; ${statement}`, name),
    drop: async () => {
      await database.close();
      await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
